using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Writes 0 where a figure is wanted and nothing stands.</summary>
public static class ZeroFill
{
    /// <summary>One change for each blank cell of a table in which a figure must stand and can be written, in order.</summary>
    public static ImmutableArray<TextChange> Of(BoundTable table) =>
        [.. table.Cells.Where(static c => c is { IsBlank: true, IsInferred: false } && FigureCheck.Of(c) == FigureFault.Blank).OrderBy(static c => c.Span).Select(Change)];

    /// <summary>The change that writes 0 into a cell, so that what stands beside it keeps its place.</summary>
    internal static TextChange Change(BoundCell cell) => new(cell.Span, cell.IsBlank && cell.Span.Length > 1 ? " 0" + new string(' ', cell.Span.Length - 2) : "0");
}
