using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>The cells that share equations with a cell, each once, in the document's order.</summary>
internal static class RelatedCells
{
    /// <summary>The totals of the sums that a cell is a part of.</summary>
    public static IEnumerable<BoundCell> TotalsOf(BoundCell cell, DocumentEquations equations) =>
        InOrder(equations.With(cell).Select(static e => e.Total).Where(t => !ReferenceEquals(t, cell)));

    /// <summary>The parts of the sums that a cell is the total of.</summary>
    public static IEnumerable<BoundCell> PartsOf(BoundCell cell, DocumentEquations equations) =>
        InOrder(equations.With(cell).Where(e => ReferenceEquals(e.Total, cell)).SelectMany(static e => e.Parts));

    public static IEnumerable<BoundCell> InOrder(IEnumerable<BoundCell> cells) =>
        cells.Distinct<BoundCell>(ReferenceEqualityComparer.Instance).OrderBy(static c => c.Span);
}
