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
/// <param name="span">Where it is written.</param>
/// <param name="section">The section of the form that it stands in, or null.</param>
/// <param name="table">The table of the form that it stands in, or null.</param>
internal sealed class TextBlock(SyntaxTree tree, TextScope scope, TextSpan span, BoundSection? section, BoundTable? table)
{
    // A longer text was not written as a paragraph, and to look in it for numbers that belong together costs more than it is worth.
    public const int LongestProse = 20_000;

    private ReadableText? text;
    private bool? isVerbatim;

    public SyntaxTree Tree => tree;

    public TextScope Scope => scope;

    public TextSpan Span => span;

    public BoundSection? Section => section;

    public BoundTable? Table => table;

    /// <summary>The heading of which it is the text; null for all else.</summary>
    public HeadingSyntax? Heading { get; init; }

    /// <summary>What a reader sees of it. Read when it is asked for.</summary>
    public ReadableText Text => text ??= ProseReader.Read(tree.Text, span, tree.Format);

    /// <summary>What a reader sees of it, without a text of its own where the source shows it as it is.</summary>
    public ReadOnlySpan<char> Written => (isVerbatim ??= ProseReader.IsVerbatim(tree.Text, span)) ? tree.Text.Slice(Blanks.Trim(tree.Text.Content, span)) : Text.Text;

    /// <summary>Whether it is sentences: a paragraph or an item of a list.</summary>
    public bool IsProse => scope is TextScope.Paragraph or TextScope.ListItem;

    /// <summary>Whether numbers that belong together are looked for in it.</summary>
    public bool MayCompare => IsProse && Written.Length <= LongestProse;

    /// <summary>How many of some blocks, which are in the order of the document, begin before a block or where it does.</summary>
    public static int CountUpTo(ReadOnlySpan<TextBlock> ordered, TextBlock block)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ordered[middle].Span.Start <= block.Span.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public ReportAddress Address => new(section?.Form.Id, table?.Form.Id);
}
