namespace ReportLint.Analysis;

/// <summary>A regular expression as it is written, with all that stands for others in it written out.</summary>
internal readonly record struct ExpressionText(string Pattern, bool IgnoreCase);

/// <summary>A regular expression of a rule.</summary>
/// <param name="Written">As the rule writes it: {name} in it stands for another.</param>
internal readonly record struct RuleExpression(string Written, ExpressionText Text);
