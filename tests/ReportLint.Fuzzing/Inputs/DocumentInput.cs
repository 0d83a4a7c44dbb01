using System.Collections.Immutable;
using System.Text;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Fuzzing;

/// <summary>A damaged document, linted with the shipped packs.</summary>
public sealed record DocumentInput(string Text, DocumentFormat Format) : FuzzInput
{
    private const int LongestWindow = 4000;

    // The title and the first section.
    private const int Beginning = 160;

    public override int Length => Text.Length;

    public override string Extension => Format switch { DocumentFormat.Markdown => ".md", DocumentFormat.Html => ".html", _ => ".txt" };

    public override string Shown => Show(Text);

    public override FuzzInput Without(int start, int length) => this with { Text = Text.Remove(start, length) };

    public override string? Fault() => Invariants.Broken(Linter.Lint(new SourceText(Text), Format, new LintConfig(PackSet.Shipped.Packs), RelatedReports.None));

    /// <summary>UTF-16, since lone surrogates have no place in UTF-8.</summary>
    public override byte[] ToBytes() => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)];

    /// <summary>Most documents are a report's beginning and a piece of it; some are whole, some spliced of two, some made of words and marks alone.</summary>
    public static DocumentInput Make(Random random, ImmutableArray<SeedDocument> seeds)
    {
        var seed = seeds[random.Next(seeds.Length)];
        var text = random.Next(20) switch
        {
            < 3 => seed.Text,
            < 5 => Soup(random),
            < 7 => Window(seed.Text, random) + Window(seeds[random.Next(seeds.Length)].Text, random),
            < 10 => Window(seed.Text, random),
            _ => seed.Text[..Math.Min(seed.Text.Length, Beginning)] + Window(seed.Text, random) + Window(seed.Text, random),
        };
        var format = random.Next(8) == 0 ? (DocumentFormat)random.Next(3) : seed.Format;
        return new DocumentInput(Mutator.Mutate(text, random, seed.Text), format);
    }

    private static string Window(string text, Random random)
    {
        var length = Math.Min(text.Length, (int)(40 * Math.Pow((double)LongestWindow / 40, random.NextDouble())));
        var start = random.Next(text.Length - length + 1);
        return text.Substring(start, length);
    }

    private static string Soup(Random random)
    {
        var text = new StringBuilder();
        for (var n = random.Next(1, 120); n > 0; n--)
        {
            text.Append(Vocabulary.All[random.Next(Vocabulary.All.Length)]).Append(random.Next(6) == 0 ? "\n" : "");
        }

        return text.ToString();
    }
}
