using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A heading that may open a section.</summary>
/// <param name="Style">How it is numbered, else its level: headings of one style are of one rank.</param>
/// <param name="Scores">How well it fits each section of the form.</param>
internal sealed record SectionCandidate(TextSpan Span, LabelText Label, string Style, double[] Scores);

/// <summary>Finds the headings that may open a section: headings by mark-up or numbering, and any line that is a section's name to the letter.</summary>
internal sealed class SectionCandidates
{
    private const int LongestHeading = 60;

    private readonly Lexicon lexicon;
    private readonly SectionVocabulary words;
    private readonly ImmutableArray<TableVocabulary> tables;
    private readonly SyntaxTree tree;
    private readonly double goodMatch;

    public SectionCandidates(PackModel pack, ImmutableArray<TableVocabulary> tables, SyntaxTree tree, double goodMatch)
    {
        this.tables = tables;
        this.tree = tree;
        this.goodMatch = goodMatch;
        lexicon = pack.Lexicon;
        words = pack.Sections;
    }

    public List<SectionCandidate> Read() => ContentsList.Remove([.. tree.Root.Blocks.SelectMany(Read)], tree, lexicon);

    private IEnumerable<SectionCandidate> Read(SyntaxNode block) => block switch
    {
        HeadingSyntax { Text.Text.Length: <= LongestHeading } heading => Consider(heading.Text, 0, heading.Text.Text, lexicon.Label(heading.Text.Text), $"level {heading.Level}"),
        ParagraphSyntax paragraph => Lines(paragraph.Text.Text).SelectMany(l => ConsiderLine(paragraph.Text, l.Start, l.Text)),

        // Between columns aligned by blanks, a heading without a number looks like a wrapped label.
        TableSyntax { Layout: TableLayout.Aligned } table => table.Rows.Where(static r => r.Cells.Length == 1)
            .SelectMany(r => ConsiderLine(ReadableText.Verbatim(tree.Text, r.Cells[0].ContentSpan), 0, r.Cells[0].Text)),
        _ => [],
    };

    private static IEnumerable<(int Start, string Text)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var line = Blanks.Trim(text, TextSpan.FromBounds(start, end));
            if (line.Length is > 1 and <= LongestHeading)
            {
                yield return (line.Start, text.Substring(line.Start, line.Length));
            }

            start = end + 1;
        }
    }

    /// <summary>A line without mark-up or number is a heading only if it is a section's name to the letter.</summary>
    private IEnumerable<SectionCandidate> ConsiderLine(ReadableText source, int start, string text) =>
        lexicon.Label(text) is var label && words.IsTitle(label) ? Consider(source, start, text, label, "line") : [];

    private IEnumerable<SectionCandidate> Consider(ReadableText source, int start, string text, LabelText label, string style)
    {
        var scores = words.Scores(label);
        var best = scores.Max();
        if (best < goodMatch || IsRowLabel(label, best))
        {
            return [];
        }

        // The colon behind a heading and the marks of emphasis around it are no part of it.
        var length = text.AsSpan().TrimEnd("：: *_").Length;
        var marks = length - text.AsSpan(0, length).TrimStart("*_ ").Length;
        return [new SectionCandidate(source.ToSource(start + marks, length - marks), label, label.Numbering?.Style.ToString() ?? style, scores)];
    }

    private bool IsRowLabel(LabelText label, double score) =>
        tables.Any(t => (t.ExactRow(label) is >= 0 and var row && t.Form.Rows[row].Label is { Length: > 4 })
            || (score < LabelSimilarity.Same && t.Match(label).Similarities.AsSpan().ContainsAnyInRange(score + 0.02, double.MaxValue)));
}
