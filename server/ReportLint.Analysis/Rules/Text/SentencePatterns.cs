using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>Regular expressions of a rule in which names in braces, such as {n}, stand for numbers, dates and lists.</summary>
internal sealed class SentencePatterns
{
    private const string Key = "regexes";

    // Each with the words that all its matches end with, if that is known.
    private readonly ImmutableArray<(FilteredRegex Regex, string? End)> regexes;

    private SentencePatterns(ImmutableArray<(FilteredRegex Regex, string? End)> regexes) => this.regexes = regexes;

    /// <param name="expand">Writes expressions in place of the names.</param>
    /// <param name="names">Whether a pattern has the names that it needs, and what is told, at its place, of one that has not.</param>
    /// <param name="missing">What is told where there are none.</param>
    /// <param name="end">A name with which patterns end, and the words for which it stands.</param>
    /// <returns>None of them where one is wrong, which is told at its place.</returns>
    public static SentencePatterns Read(YamlFields fields, Func<string, string> expand, (Func<string, bool> IsWhole, LocalizedText Wanted)? names = null, LocalizedText? missing = null, (string Name, string Words)? end = null)
    {
        var written = fields.PlacedTexts(Key);
        if (names is var (isWhole, wanted) && !fields.IsChecked)
        {
            foreach (var pattern in written.Where(r => !isWhole(r.Text)))
            {
                fields.Problem(pattern.Place, wanted);
            }
        }

        if (written.IsEmpty && missing is not null)
        {
            fields.Problem(Key, missing);
        }

        var areSound = fields.IsChecked || written.All(r => PatternCheck.Regex(fields, r with { Text = expand(r.Text) }));
        return new SentencePatterns(areSound ? [.. written.Select(r => (fields.Expression(r.Text, expand: expand), end is var (name, words) && r.Text.EndsWith(name, StringComparison.Ordinal) ? words : null))] : []);
    }

    /// <summary>Their matches in the blocks that are worth a search, in the order of the document, in a block pattern by pattern.</summary>
    /// <param name="isRead">Which blocks are read.</param>
    public IEnumerable<(TextBlock Block, Match Match)> In(RuleContext context, TextSelection selection, Func<TextBlock, bool> isRead)
    {
        var found = new List<(TextBlock Block, Match Match)>();
        foreach (var (regex, end) in regexes)
        {
            foreach (var block in selection.With(context, regex.Need))
            {
                if (isRead(block))
                {
                    found.AddRange(regex.Regex.Matches(UpTo(end, block.Text.Text)).Select(m => (block, m)));
                }
            }
        }

        return found.OrderBy(static f => f.Block.Span.Start);
    }

    /// <summary>A text without what stands behind the last place of some words, where nothing that ends with them can match.</summary>
    private static string UpTo(string? end, string text) => end is not null && text.LastIndexOf(end, StringComparison.Ordinal) is >= 0 and var last ? text[..(last + end.Length)] : text;
}
