using System.Collections.Immutable;

namespace ReportLint.LanguageServer;

// Requests beyond the protocol, for clients that were made for ReportLint. Their methods begin with reportlint/.

/// <summary>What a document is. All null where no pack knows it.</summary>
/// <param name="Report">The family's title.</param>
/// <param name="Family">The family's id, such as govinfo/annual-report.</param>
/// <param name="Version">The version of the form.</param>
/// <param name="Year">The year that it covers; null where it names none.</param>
internal sealed record ReportSummary(string? Report, string? Family = null, string? Version = null, int? Year = null);

/// <summary>The figures of a document, as its form has them.</summary>
internal sealed record ReportFacts(ReportSummary Summary, ImmutableArray<FactGrid> Grids, ImmutableArray<FactGap> NotAssessed);

/// <summary>A table of the form, or a part of one that has columns of its own.</summary>
internal sealed record FactGrid(string Table, string Title, ImmutableArray<FactGridColumn> Columns, ImmutableArray<FactGridRow> Rows);

/// <param name="Groups">The labels above its own, the widest first.</param>
internal sealed record FactGridColumn(ImmutableArray<string> Groups, string Label);

/// <param name="Groups">The labels above its own, the widest first.</param>
/// <param name="Cells">One for each column; null where nothing was read.</param>
internal sealed record FactGridRow(ImmutableArray<string> Groups, string Label, ImmutableArray<FactGridCell?> Cells);

/// <param name="Text">One line, as written; "" for a blank cell.</param>
internal sealed record FactGridCell(string Text, bool IsNumber, Range Range);

/// <summary>What could not be read with certainty, and why.</summary>
internal sealed record FactGap(string Why, Range Range);

internal sealed record SyntaxTreeText(string Text);

/// <param name="Body">Who reports.</param>
/// <param name="Year">The year to report of, 1 to 9999.</param>
/// <param name="Family">The family's id; null: the first that is in use.</param>
internal sealed record NewReportParams(string Body, int Year, string? Family = null);

/// <param name="FileName">A name to save it under.</param>
internal sealed record NewReport(string FileName, string Text);

/// <param name="Page">What there is to know of the rule, in Markdown.</param>
internal sealed record RuleDescription(string Id, string Severity, string Title, string Page);
