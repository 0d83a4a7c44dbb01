using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Fuzzing;

public enum InputKind
{
    All,
    Documents,
    Bytes,
    Packs,
    Commands,
    Sessions,
}

/// <summary>Gives the input of each number. The same seed, number and documents give the same input.</summary>
public sealed class InputSource(int seed, InputKind kind, ImmutableArray<SeedDocument> documents)
{
    public FuzzInput Make(long index)
    {
        var random = new Random(Mix(seed, index));
        return (kind == InputKind.All ? Usual(random) : kind) switch
        {
            InputKind.Bytes => BytesInput.Make(random, documents),
            InputKind.Packs => PackInput.Make(random),
            InputKind.Commands => CommandInput.Make(random),
            InputKind.Sessions => SessionInput.Make(random, documents),
            _ => DocumentInput.Make(random, documents),
        };
    }

    /// <summary>The shipped forms, and the documents of a folder.</summary>
    public static ImmutableArray<SeedDocument> Documents(string? folder) => folder is null ? SeedDocument.Forms :
    [
        .. SeedDocument.Forms,
        .. from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           let format = Path.GetExtension(file) switch { ".md" => DocumentFormat.Markdown, ".html" => DocumentFormat.Html, ".txt" => DocumentFormat.PlainText, _ => (DocumentFormat?)null }
           where format is not null
           let text = TextDecoder.Decode(File.ReadAllBytes(file)).Text
           where text is not null
           select new SeedDocument(file, text.Content, format.Value),
    ];

    private static InputKind Usual(Random random) => random.Next(1000) switch
    {
        < 900 => InputKind.Documents,
        < 980 => InputKind.Bytes,
        < 997 => InputKind.Packs,
        < 999 => InputKind.Commands,
        _ => InputKind.Sessions,
    };

    /// <summary>Neighbouring numbers give unlike inputs (the finaliser of SplitMix64).</summary>
    private static int Mix(int seed, long index)
    {
        var x = unchecked(((ulong)seed << 40) + (ulong)index + 0x9E3779B97F4A7C15);
        x = unchecked((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9);
        x = unchecked((x ^ (x >> 27)) * 0x94D049BB133111EB);
        return (int)((x ^ (x >> 31)) & int.MaxValue);
    }
}
