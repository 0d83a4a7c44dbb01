using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Finds the headings that may open a section: headings by mark-up or numbering, and any line that is a section's name to the letter.</summary>
internal sealed class SectionCandidates
{
    private const int LongestHeading = 60;

    private readonly Lexicon lexicon;
    private readonly SectionVocabulary words;
    private readonly SyntaxTree tree;
    private readonly List<SectionCandidate> found = [];

    private SectionCandidates(PackModel pack, SyntaxTree tree)
    {
        this.tree = tree;
        lexicon = pack.Lexicon;
        words = pack.Sections;
    }

    public static List<SectionCandidate> Read(PackModel pack, SyntaxTree tree)
    {
        var candidates = new SectionCandidates(pack, tree);
        foreach (var block in tree.Root.Blocks)
        {
            candidates.Read(block);
        }

        return candidates.found;
    }

    private void Read(SyntaxNode block)
    {
        switch (block)
        {
            case HeadingSyntax { Text.Text.Length: <= LongestHeading } heading:
                Consider(heading.Text, 0, heading.Text.Text, lexicon.Label(heading.Text.Text), HeadingStyle.OfLevel(heading.Level));
                break;
            case ParagraphSyntax paragraph:
                ReadLines(paragraph.Text);
                break;

            // Between columns aligned by blanks, a heading without a number looks like a wrapped label.
            case TableSyntax { Layout: TableLayout.Aligned } table:
                foreach (var row in table.Rows)
                {
                    if (row.Cells.Length == 1 && words.MayBeTitle(row.Cells[0].Text))
                    {
                        ConsiderLine(ReadableText.Verbatim(tree.Text, row.Cells[0].ContentSpan), 0, row.Cells[0].Text);
                    }
                }

                break;
        }
    }

    private void ReadLines(ReadableText source)
    {
        var text = source.Text;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var line = WrappingTags.Strip(text, Blanks.Trim(text, TextSpan.FromBounds(start, end)));
            if (line.Length is > 1 and <= LongestHeading && text.AsSpan(line.Start, line.Length) is var content && words.MayBeTitle(content))
            {
                ConsiderLine(source, line.Start, content);
            }

            start = end + 1;
        }
    }

    /// <summary>A line without mark-up or number is a heading only if it is a section's name to the letter.</summary>
    private void ConsiderLine(ReadableText source, int start, ReadOnlySpan<char> text)
    {
        var label = lexicon.Label(text);
        if (words.IsTitle(label))
        {
            Consider(source, start, text, label, HeadingStyle.Line);
        }
    }

    private void Consider(ReadableText source, int start, ReadOnlySpan<char> text, LabelText label, HeadingStyle style)
    {
        var match = words.Match(label);
        if (match.BestScore < SectionVocabulary.GoodMatch)
        {
            return;
        }

        // The colon behind a heading and the marks of emphasis around it are no part of it.
        var length = text.TrimEnd("：: *_").Length;
        var marks = length - text[..length].TrimStart("*_ ").Length;
        found.Add(new SectionCandidate(source.ToSource(start + marks, length - marks), label, label.Numbering is { } n ? HeadingStyle.Numbered(n.Style) : style, match));
    }
}
