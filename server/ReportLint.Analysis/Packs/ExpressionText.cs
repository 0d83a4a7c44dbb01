namespace ReportLint.Analysis;

/// <summary>A regular expression as it is written, with all that stands for others in it written out.</summary>
internal readonly record struct ExpressionText(string Pattern, bool IgnoreCase);
