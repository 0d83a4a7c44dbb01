using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>The place that a comment is for.</summary>
internal abstract record SuppressionScope
{
    public abstract bool Covers(Diagnostic finding);
}

/// <summary>What begins within a stretch of the text, or covers it.</summary>
internal sealed record SpanScope(TextSpan Span) : SuppressionScope
{
    public override bool Covers(Diagnostic finding) =>
        (finding.Span.Start >= Span.Start && finding.Span.Start <= Span.End) || finding.Span.Overlaps(Span);
}

/// <summary>All behind an offset, up to where the finding's rule is enabled again.</summary>
internal sealed record BlockScope(int Start, int TextEnd, EnablingComments Enabling) : SuppressionScope
{
    public override bool Covers(Diagnostic finding) =>
        new SpanScope(TextSpan.FromBounds(Start, Enabling.Next(finding.Rule.Id, Start) ?? TextEnd)).Covers(finding);
}

/// <summary>A table of the form, or a row, a column or a cell of it, wherever pages cut it.</summary>
/// <param name="Written">Where it is written: what is found there belongs to the table, also if the form has no name for it.</param>
internal sealed record TableScope(string Table, TableAddress Rows, TableAddress Columns, TextSpan Written) : SuppressionScope
{
    public override bool Covers(Diagnostic finding) => finding.Address.Table is null
        ? Rows.Ids is null && Columns.Ids is null && Written.Contains(finding.Span.Start)
        : string.Equals(finding.Address.Table, Table, StringComparison.Ordinal) && Rows.Covers(finding.Address.Row) && Columns.Covers(finding.Address.Column);
}

/// <summary>Rows or columns by their ids; null: all of them.</summary>
internal sealed record TableAddress(ImmutableHashSet<string>? Ids)
{
    public static TableAddress All { get; } = new((ImmutableHashSet<string>?)null);

    public bool Covers(string? id) => Ids is null || (id is not null && Ids.Contains(id));
}

/// <summary>Nothing: what the comment names is not there.</summary>
internal sealed record EmptyScope : SuppressionScope
{
    public override bool Covers(Diagnostic finding) => false;
}
