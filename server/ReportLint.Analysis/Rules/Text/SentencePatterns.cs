using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>Regular expressions of a rule in which names in braces, such as {n}, stand for numbers, dates and lists.</summary>
internal sealed class SentencePatterns
{
    private const string Key = "regexes";

    private readonly ImmutableArray<Pattern> patterns;

    private SentencePatterns(ImmutableArray<Pattern> patterns) => this.patterns = patterns;

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
        return new SentencePatterns(areSound ? [.. written.Select(r => new Pattern(fields.Expression(r.Text, expand: expand), end is var (name, words) && r.Text.EndsWith(name, StringComparison.Ordinal) ? words : null))] : []);
    }

    /// <summary>What a block must have for one of them to match.</summary>
    public IEnumerable<TextNeed> Needs => patterns.Select(static p => p.Need);

    /// <summary>Their matches in the blocks that are worth a search, in the order of the document, in a block pattern by pattern.</summary>
    /// <param name="isRead">Which blocks are read.</param>
    public IEnumerable<(TextBlock Block, Match Match)> In(RuleContext context, TextSelection selection, Func<TextBlock, bool> isRead)
    {
        var found = new List<(TextBlock Block, Match Match)>();
        foreach (var pattern in patterns)
        {
            foreach (var block in selection.With(context, pattern.Need))
            {
                if (isRead(block))
                {
                    for (var match = pattern.First(block.Text.Text); match.Success; match = match.NextMatch())
                    {
                        found.Add((block, match));
                    }
                }
            }
        }

        return found.OrderBy(static f => f.Block.Span.Start);
    }

    /// <param name="end">The words that all its matches end with, if that is known.</param>
    private sealed class Pattern(FilteredRegex regex, string? end)
    {
        public TextNeed Need { get; } = end is null ? regex.Need : regex.Need.And([end]);

        /// <summary>The first of its matches in a text that has what is needed. Behind the last place of its last words there are none.</summary>
        public Match First(string text) => regex.Regex.Match(end is null ? text : text[..(text.LastIndexOf(end, StringComparison.Ordinal) + end.Length)]);
    }
}
