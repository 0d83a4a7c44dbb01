namespace ReportLint.Syntax;

public enum DocumentFormat
{
    PlainText,
    Markdown,
    Html,
}

/// <summary>A document's text and its structure. Parsing never fails: any text gives a tree.</summary>
public sealed class SyntaxTree
{
    private SyntaxTree(SourceText text, DocumentFormat format, DocumentSyntax root)
    {
        Text = text;
        Format = format;
        Root = root;
    }

    public SourceText Text { get; }

    public DocumentFormat Format { get; }

    public DocumentSyntax Root { get; }

    public static SyntaxTree Parse(SourceText text, DocumentFormat format, CancellationToken cancellation = default) =>
        new(text, format, DocumentParser.Parse(text, format, cancellation));

    /// <summary>All tokens in order. Joined they are the text, for every input.</summary>
    public IEnumerable<SyntaxToken> Tokens() => TokenLexer.Tokens(Text, Root);
}
