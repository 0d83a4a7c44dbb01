using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A unit that figures are given in.</summary>
/// <param name="Measures">What is counted, as 元 of 万元; "" for mere numbers and their parts, as of %.</param>
/// <param name="Size">How many of that make one of it.</param>
internal readonly record struct FigureUnit(string Measures, decimal Size)
{
    private static readonly ImmutableArray<(string Word, decimal Size)> Multiples =
        [("亿", 100_000_000), ("万", 10_000), ("千", 1_000), ("百", 100), ("billion", 1_000_000_000), ("million", 1_000_000), ("thousand", 1_000)];

    /// <summary>A unit as packs and headings write it; null and "" are mere numbers.</summary>
    public static FigureUnit Of(string? written)
    {
        if (string.IsNullOrEmpty(written))
        {
            return new FigureUnit("", 1);
        }

        var (rest, size) = (written.Trim(), 1m);
        while (Multiples.FirstOrDefault(m => rest.StartsWith(m.Word, StringComparison.OrdinalIgnoreCase)) is { Word: { } word, Size: var times })
        {
            (rest, size) = (rest[word.Length..].TrimStart(), size * times);
        }

        return rest switch
        {
            "%" or "％" => new FigureUnit("", size / 100),
            "‰" => new FigureUnit("", size / 1000),
            _ => new FigureUnit(rest, size),
        };
    }
}
