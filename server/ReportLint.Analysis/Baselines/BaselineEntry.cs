using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// A finding of old, known again by its file, its rule, where it stands in the report's own terms, and its words. Lines play no part, so that edits
/// elsewhere in the file do not matter.
/// </summary>
/// <param name="File">The path from the baseline's folder, with slashes.</param>
/// <param name="Text">The words that the finding marks, without blanks around; the first two hundred characters.</param>
public sealed record BaselineEntry(string File, string Rule, string? Section, string? Table, string? Row, string? Column, string Text)
{
    private const int LongestText = 200;

    public static BaselineEntry Of(string file, SourceText text, Diagnostic finding)
    {
        var address = finding.Address;
        return new BaselineEntry(file, finding.Rule.Id, address.Section, address.Table, address.Row, address.Column, Words(text.Slice(finding.Span).Trim()));
    }

    /// <summary>The beginning, the same whichever line endings the file has, and never half of a character, which no file could hold.</summary>
    private static string Words(ReadOnlySpan<char> words)
    {
        var text = words[..Math.Min(words.Length, 2 * LongestText)].ToString().ReplaceLineEndings("\n");
        return text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }

    /// <summary>By file, then rule, then place.</summary>
    public static IComparer<BaselineEntry> Order { get; } = Comparer<BaselineEntry>.Create(static (one, other) =>
        one.Keys.Zip(other.Keys, string.CompareOrdinal).FirstOrDefault(static order => order != 0));

    public override string ToString() => string.Join(" ", new[] { Rule, Table, Row, Column }.OfType<string>()) + $" \"{Text}\"";

    private string?[] Keys => [File, Rule, Section, Table, Row, Column, Text];
}
