using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>
/// What may stand before the words of a statement for it to speak of the whole report: a statement about a part of it, another body or another time begins with words that say so, and of these there is
/// no end. So those that may be there are named, and all others make it another statement.
/// </summary>
internal sealed class StatementLead
{
    private const string Behind = "behind";
    private const string UnlessBefore = "unless-before";

    // A shorter piece of the title names no body.
    private const int ShortestName = 3;

    // Of more pieces no clause is led in.
    private const int MostPieces = 6;

    private readonly FilteredRegex? behind;
    private readonly TextMatcher? unlessBefore;

    private StatementLead(FilteredRegex? behind, TextMatcher? unlessBefore) => (this.behind, this.unlessBefore) = (behind, unlessBefore);

    public static StatementLead Read(YamlFields fields)
    {
        var written = fields.PlacedTexts(Behind);
        var isSound = !written.IsEmpty && (fields.IsChecked || written.All(r => PatternCheck.Regex(fields, r)));
        var excepted = PatternCheck.Words(fields, UnlessBefore);
        return new StatementLead(
            isSound ? fields.Expression($"^(?:{string.Join('|', written.Select(static r => r.Text))}){{0,{MostPieces}}}$") : null,
            excepted.IsEmpty ? null : TextMatcher.OfWords(excepted));
    }

    /// <summary>The key by which the words before a statement make it another one; null where they do not.</summary>
    /// <param name="at">Where the words of the statement begin.</param>
    /// <param name="title">The line of the document's title: the body that it names may be named by the statement.</param>
    public string? LeavesOut(string text, int at, string title) =>
        behind is not null && !MayLead(SentencePart.Lead(text, at).Trim(), title, behind.Regex) ? Behind
        : unlessBefore?.IsIn(SentencePart.Before(text, at)) == true ? UnlessBefore : null;

    private static bool MayLead(ReadOnlySpan<char> lead, string title, Regex behind)
    {
        var name = 0;
        while (name < lead.Length && title.AsSpan().Contains(lead[..(name + 1)], StringComparison.Ordinal))
        {
            name++;
        }

        return behind.IsMatch(lead) || (name >= ShortestName && behind.IsMatch(lead[name..]));
    }
}
