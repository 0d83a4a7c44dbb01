namespace ReportLint.Syntax;

public enum SyntaxKind
{
    // Nodes
    Document,
    Heading,
    Paragraph,
    Table,
    TableRow,
    TableCell,
    BlankLines,
    PageNumber,
    Verbatim,
    FrontMatter,

    // Tokens
    TextToken,
    WhitespaceToken,
    LineBreakToken,
    PipeToken,
    TabToken,
    DelimiterToken,
    NumberingToken,
    TagToken,
}
