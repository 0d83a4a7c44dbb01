using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>One side of an equation over two reports.</summary>
/// <param name="Names">Its cells with their figures, in words.</param>
internal sealed record CrossSide(ImmutableArray<(BoundCell Cell, bool IsPrevious)> Cells, decimal Value, string Names)
{
    private const string Before = "previous.";

    /// <summary>Null where a figure was not read.</summary>
    public static CrossSide? Of(ImmutableArray<EquationTerm> terms, RuleContext context, PreviousReport previous)
    {
        var (cells, value, names) = (ImmutableArray.CreateBuilder<(BoundCell, bool)>(), 0m, "");
        foreach (var term in terms)
        {
            var isPrevious = IsPrevious(term.Name);
            if (Cell(isPrevious ? previous.Model : context.Model, CellOf(term.Name)) is not { Value.Number: { } number } cell)
            {
                return null;
            }

            cells.Add((cell, isPrevious));
            value += term.Sign * number;
            names += (names.Length == 0 ? "" : term.Sign < 0 ? " - " : " + ") + $"{cell.FullName} {EquationSide.Figure(number)}";
        }

        return new CrossSide(cells.ToImmutable(), value, names);
    }

    public static bool IsPrevious(string term) => term.StartsWith(Before, StringComparison.Ordinal);

    /// <summary>The cell that a term names, of whichever year.</summary>
    public static string CellOf(string term) => IsPrevious(term) ? term[Before.Length..] : term;

    /// <summary>Where an equation is told: at its first cell of this year.</summary>
    public static BoundCell Place(CrossSide left, CrossSide right) => left.Cells.Concat(right.Cells).First(static c => !c.IsPrevious).Cell;

    /// <summary>A cell with a proper figure; null where none was read.</summary>
    public static BoundCell? Cell(SemanticModel model, string name) =>
        EquationPlan.FindElsewhere(model.Pack, model.Version, name) is { } place && EquationSide.Cell(place, null, model) is { } cell && FigureCheck.IsSound(cell) ? cell : null;
}
