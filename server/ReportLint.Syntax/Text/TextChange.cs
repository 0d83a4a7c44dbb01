namespace ReportLint.Syntax;

/// <summary>One replacement: the characters of <paramref name="Span"/> in the old text become <paramref name="NewText"/>.</summary>
public sealed record TextChange(TextSpan Span, string NewText);
