using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>What a block of text is in the document.</summary>
internal enum TextScope
{
    Title,
    Heading,
    Paragraph,
    ListItem,
    Cell,
}

/// <summary>A title, a heading, a paragraph, an item of a list or a cell, without the marks around it.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Section">The section of the form that it stands in, or null.</param>
/// <param name="Table">The table of the form that it stands in, or null.</param>
internal sealed record TextBlock(SyntaxTree Tree, TextScope Scope, TextSpan Span, BoundSection? Section, BoundTable? Table)
{
    // A longer text was not written as a paragraph, and to look in it for numbers that belong together costs more than it is worth.
    public const int LongestProse = 20_000;

    private ReadableText? text;

    /// <summary>The heading of which it is the text; null for all else.</summary>
    public HeadingSyntax? Heading { get; init; }

    /// <summary>What a reader sees of it. Read when it is asked for.</summary>
    public ReadableText Text => text ??= ProseReader.Read(Tree.Text, Span, Tree.Format);

    /// <summary>Appends its text, which is not read for that where the source shows it as it is.</summary>
    public void AppendTo(StringBuilder all)
    {
        if (text is null && ProseReader.IsVerbatim(Tree.Text, Span))
        {
            all.Append(Tree.Text.Slice(Blanks.Trim(Tree.Text.Content, Span)));
        }
        else
        {
            all.Append(Text.Text);
        }
    }

    /// <summary>Whether it is sentences: a paragraph or an item of a list.</summary>
    public bool IsProse => Scope is TextScope.Paragraph or TextScope.ListItem;

    /// <summary>Whether numbers that belong together are looked for in it.</summary>
    public bool MayCompare => IsProse && Text.Text.Length <= LongestProse;

    public ReportAddress Address => new(Section?.Form.Id, Table?.Form.Id);
}
