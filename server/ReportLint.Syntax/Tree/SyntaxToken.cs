namespace ReportLint.Syntax;

/// <summary>A piece of the text. The tokens of a tree, joined in order, are the text.</summary>
public readonly record struct SyntaxToken(SyntaxKind Kind, TextSpan Span);
