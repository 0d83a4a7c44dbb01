using System.Collections.Immutable;
using System.Text;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Fuzzing;

/// <summary>The files of a shipped pack, one of them damaged.</summary>
/// <param name="File">The path of the damaged file below the rules folder.</param>
public sealed record PackInput(string File, string Text) : FuzzInput
{
    private static readonly ImmutableArray<(string Path, string Text)> Shipped = [.. typeof(PackInput).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).Select(static n => (n, Resource(n)))];

    private static readonly ImmutableArray<string> Words =
    [
        ": ", "\n", "  ", "- ", "[", "]", "{", "}", ", ", "\"", "'", "|", ">", "&a ", "*a", "!!int ", "? ", "#", "%YAML 1.1\n", "---\n", "...\n", "\t", "null", "~", "true", "-1", "1e999", ".inf", "99999999999999999999999999999999", "2021",
        "<<: ", "kind", "severity", "title", "message", "messages", "select", "equation", "table", "rows", "columns", "group", "id", "label", "also", "in", "versions", "sections", "cells", "cell", "tables", "blocks", "header", "find", "section",
        "evidence", "at-least", "period", "from", "to", "min", "family", "each", "row", "column", "column-group", "total", "{zh: a, en: b}", "{left}", "{", "a = b", "denied.*", "@applications.new.total", "<=", "(a+)+$", "(?=a)", "[\u4E00-", "\\p{X}", "\0", "\uFEFF", "\uD800", "\u2028", "\u0085",
    ];

    public override int Length => Text.Length;

    public override string Extension => "-" + Path.GetFileName(File);

    public override string Shown => Show(Text);

    public override FuzzInput Without(int start, int length) => this with { Text = Text.Remove(start, length) };

    public override byte[] ToBytes() => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)];

    /// <summary>Either the packs are read, and then can be used, or each problem has its place in a file.</summary>
    public override string? Fault()
    {
        var set = PackSet.Load([.. Shipped.Select(f => f.Path == File ? (File, Text) : f)]);
        if (set.Problems.IsEmpty)
        {
            return set.Packs.IsEmpty ? "neither a pack nor a problem" : Use(new LintConfig(set.Packs));
        }

        return set.Problems.Select(Misplaced).FirstOrDefault(static f => f is not null);
    }

    public static PackInput Make(Random random)
    {
        var (path, text) = Shipped[random.Next(Shipped.Length)];
        var (_, other) = Shipped[random.Next(Shipped.Length)];
        text = random.Next(2) == 0 ? Mutator.Mutate(text, random, other) : text;
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            // A well-formed file with a wrong value gets further than a broken one.
            var (start, end) = random.Next(2) == 0 ? Value(text, random.Next(text.Length + 1)) : (random.Next(text.Length + 1), -1);
            text = text.Remove(start, Math.Max(0, end - start)).Insert(start, Words[random.Next(Words.Length)]);
        }

        return new PackInput(path, text);
    }

    /// <summary>The value behind the next colon.</summary>
    private static (int Start, int End) Value(string text, int at)
    {
        var colon = text.IndexOf(": ", at, StringComparison.Ordinal);
        var start = colon < 0 ? at : colon + 2;
        var length = text.AsSpan(start).IndexOfAny(",}]\n");
        return (start, length < 0 ? text.Length : start + length);
    }

    private static string Resource(string name)
    {
        using var stream = typeof(PackInput).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is missing");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private string? Use(LintConfig config)
    {
        var form = SeedDocument.Forms[Text.Length % SeedDocument.Forms.Length];
        return Invariants.Broken(Linter.Lint(new SourceText(form.Text), form.Format, config, RelatedReports.None));
    }

    private string? Misplaced(ConfigurationProblem problem)
    {
        var text = problem.File == File ? Text : Shipped.FirstOrDefault(f => f.Path == problem.File).Text;
        if (text is null)
        {
            return $"the problem \"{problem}\" is of no file";
        }

        var source = new SourceText(text);
        return problem.Line < 1 || problem.Line > source.LineCount || problem.Column < 1 || problem.Column > source.LineWithBreak(problem.Line - 1).Length + 1
            ? $"the problem \"{problem}\" is outside of its file"
            : problem.Message.En.Length == 0 || problem.Message.Zh.Length == 0 ? "a problem without words" : null;
    }
}
