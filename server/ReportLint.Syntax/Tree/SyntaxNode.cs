using System.Collections.Immutable;

namespace ReportLint.Syntax;

/// <summary>A node of the tree: immutable, with an absolute span. Children are in order, do not overlap and lie within it.</summary>
public abstract class SyntaxNode(TextSpan span)
{
    public abstract SyntaxKind Kind { get; }

    public TextSpan Span { get; } = span;

    public virtual ImmutableArray<SyntaxNode> Children => [];
}

/// <summary>The whole document.</summary>
public sealed class DocumentSyntax(TextSpan span, ImmutableArray<SyntaxNode> blocks) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Document;

    public override ImmutableArray<SyntaxNode> Children => blocks;

    public ImmutableArray<SyntaxNode> Blocks => blocks;
}

/// <summary>A heading, known by mark-up (<see cref="Level"/> 1 to 6) or by its numbering alone (level 0).</summary>
public sealed class HeadingSyntax(TextSpan span, int level, Numbering? numbering, ReadableText text) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Heading;

    public int Level { get; } = level;

    public Numbering? Numbering { get; } = numbering;

    /// <summary>The heading's words with their numbering, without mark-up.</summary>
    public ReadableText Text { get; } = text;

    /// <summary>The words without the numbering.</summary>
    public string Title => Text.Text[(Numbering?.Length ?? 0)..].Trim();

    /// <summary>The source span of the words with their numbering.</summary>
    public TextSpan ContentSpan => Text.ToSource(0, Text.Text.Length);
}

/// <summary>Running text. Lines that stand together belong to one paragraph.</summary>
public sealed class ParagraphSyntax(TextSpan span, ReadableText text) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Paragraph;

    public ReadableText Text { get; } = text;
}

/// <summary>One or more lines of nothing but white space.</summary>
public sealed class BlankLinesSyntax(TextSpan span) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.BlankLines;
}

/// <summary>A page number that an extraction left on a line of its own.</summary>
public sealed class PageNumberSyntax(TextSpan span) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.PageNumber;
}

/// <summary>Text that is no prose: code, comments.</summary>
public sealed class VerbatimSyntax(TextSpan span) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Verbatim;
}

/// <summary>What stands about a Markdown document at its start, in YAML between two lines of dashes.</summary>
/// <param name="span">All of it, with the lines of dashes.</param>
/// <param name="contentSpan">The lines between the lines of dashes.</param>
public sealed class FrontMatterSyntax(TextSpan span, TextSpan contentSpan) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.FrontMatter;

    public TextSpan ContentSpan { get; } = contentSpan;
}
