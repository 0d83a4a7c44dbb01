using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ReportLint.Analysis;

/// <summary>A cell in a sum with its sign.</summary>
/// <param name="Factor">How many of the unit in which the sum is computed make one of the cell's.</param>
internal readonly record struct SignedCell(int Sign, decimal Factor, BoundCell Cell)
{
    public decimal Weight => Sign * Factor;
}

/// <summary>One side of an equation with the cells that it stands for. Its sum is computed at once, its cells are listed when they are asked for.</summary>
internal sealed class EquationSide
{
    private const int MostLabels = 4;

    // Of longer sums only the addends that are not 0 are shown.
    private const int MostFigures = 6;

    // Longer figures are rare, and written by the general way.
    private const decimal ShortFigure = 1_000_000_000;

    private readonly PlannedSide plan;
    private readonly BoundTable table;
    private readonly SemanticModel model;
    private ImmutableArray<SignedCell> cells;

    private EquationSide(PlannedSide plan, BoundTable table, SemanticModel model, decimal value)
    {
        this.plan = plan;
        this.table = table;
        this.model = model;
        Value = value;
    }

    public decimal Value { get; }

    public ImmutableArray<(int Sign, string Label)> Labels => plan.Labels;

    public ImmutableArray<SignedCell> Cells => cells.IsDefault ? cells = ReadCells() : cells;

    /// <summary>Null where a cell was not read or holds no figure.</summary>
    public static EquationSide? Of(PlannedSide plan, BoundTable table, SemanticModel model) =>
        Sum(plan, table, model) is { } value ? new EquationSide(plan, table, model, value) : null;

    /// <summary>Why an equation says nothing: the first of its cells that was not read or holds no figure.</summary>
    public static TraceStep WhyNot(PlannedEquation plan, BoundTable table, SemanticModel model)
    {
        foreach (var planned in plan.Left.Cells.Concat(plan.Right.Cells))
        {
            var row = (planned.Elsewhere ?? table.Form).Rows[planned.Row];
            var name = FormPath.Of(row, row.Columns[planned.Column]);
            switch (Cell(planned, table, model))
            {
                case null:
                    return TraceStep.Dropped(null, $"{plan.Scope}：没有读到 {name}", $"{plan.Scope}: {name} was not read");
                case var cell when cell.Value.Number is null || !FigureCheck.IsSound(cell):
                    return TraceStep.Dropped(cell.Span, $"{plan.Scope}：{name} 不是可用的数字（{cell.Text}）", $"{plan.Scope}: {name} holds no proper figure ({cell.Text})");
            }
        }

        return TraceStep.Dropped(null, plan.Scope, plan.Scope);
    }

    /// <summary>The sum alone; null where a cell was not read or holds no figure.</summary>
    public static decimal? Sum(PlannedSide plan, BoundTable table, SemanticModel model)
    {
        // Most figures are plain, and whole numbers are added many times faster.
        var (value, plain) = (0m, 0L);
        foreach (ref readonly var planned in plan.Cells.AsSpan())
        {
            if (Cell(planned, table, model) is not { Value.IsNumber: true } cell)
            {
                return null;
            }

            if (FigureCheck.IsPlain(cell) && !planned.IsConverted)
            {
                plain += planned.Sign * cell.Value.Plain;
                continue;
            }

            if (cell.Value.Number is not { } number || !FigureCheck.IsSound(cell))
            {
                return null;
            }

            value += planned.Sign * (planned.IsConverted ? number * planned.Factor : number);
        }

        return value + plain;
    }

    private ImmutableArray<SignedCell> ReadCells()
    {
        var all = ImmutableArray.CreateBuilder<SignedCell>(plan.Cells.Length);
        foreach (var planned in plan.Cells)
        {
            if (Cell(planned, table, model) is { } cell)
            {
                all.Add(new SignedCell(planned.Sign, planned.Factor, cell));
            }
        }

        return all.DrainToImmutable();
    }

    /// <param name="table">The table of cells that name no other.</param>
    public static BoundCell? Cell(in PlannedCell planned, BoundTable? table, SemanticModel model)
    {
        if (planned.Elsewhere is not { } other)
        {
            return table?.At(planned.Row, planned.Column);
        }

        var bound = model.Table(other.Id);
        return bound?.Form.Origin is null ? bound?.At(planned.Row, planned.Column) : ById(bound, other.Rows[planned.Row], other.Rows[planned.Row].Columns[planned.Column]);
    }

    // A table with rows of the document's own has them at other places than the pack's sample.
    private static BoundCell? ById(BoundTable table, RowForm row, ColumnForm column) =>
        table.Cells.FirstOrDefault(c => string.Equals(c.Row.Id, row.Id, StringComparison.Ordinal) && string.Equals(c.Column.Id, column.Id, StringComparison.Ordinal));

    public decimal Weight(BoundCell cell)
    {
        var weight = 0m;
        foreach (var own in Cells)
        {
            weight += ReferenceEquals(own.Cell, cell) ? own.Weight : 0;
        }

        return weight;
    }

    /// <summary>The addends as the equation names them, and the members of those that are groups; in the unit of the sum.</summary>
    public IEnumerable<(string Name, decimal Value)> Terms()
    {
        foreach (var term in Cells.Zip(plan.Cells, static (cell, planned) => (cell.Cell, planned.Position, Value: cell.Weight * (cell.Cell.Value.Number ?? 0))).GroupBy(static c => c.Position))
        {
            foreach (var (cell, _, value) in term)
            {
                yield return (cell.Name, value);
            }

            if (term.Count(static c => c.Value != 0) > 1 && GroupName([.. term.Select(static c => c.Cell)]) is { } name)
            {
                yield return (name, term.Sum(static c => c.Value));
            }
        }
    }

    private static string? GroupName(ImmutableArray<BoundCell> cells) =>
        cells.All(c => ReferenceEquals(c.Row, cells[0].Row)) ? cells[0].Column.Groups is [.., var columns] ? columns : null
        : cells[0].Row.Groups is [.., var rows] ? $"{rows} / {cells[0].Column.Label}" : null;

    /// <summary>The addends by name; a long sum names the first ones.</summary>
    public LocalizedText Names()
    {
        var shown = Labels.Length <= MostLabels + 1 ? Labels.Length : MostLabels;
        var joined = new StringBuilder();
        for (var i = 0; i < shown; i++)
        {
            Append(joined, Labels[i].Sign, Labels[i].Label);
        }

        var text = joined.ToString();
        return shown == Labels.Length ? LocalizedText.Same(text) : new LocalizedText($"{text} 等 {Labels.Length} 项", $"{text} + … ({Labels.Length} addends)");
    }

    /// <summary>The addends as figures.</summary>
    /// <param name="withUnits">Whether each has its own unit behind it.</param>
    public string Figures(bool withUnits)
    {
        var joined = new StringBuilder();
        foreach (var (sign, _, cell) in Cells)
        {
            if (cell.Value.Number is { } number && (Cells.Length <= MostFigures || number != 0))
            {
                Append(joined, sign, Figure(number, withUnits ? cell.Column.Cell.Unit : null));
            }
        }

        return joined.Length == 0 ? "0" : joined.ToString();
    }

    /// <summary>A figure with its unit; alone where there is none.</summary>
    public static string Figure(decimal value, string? unit) => string.IsNullOrEmpty(unit) ? Figure(value) : $"{Figure(value)} {unit}";

    public static string Figure(decimal value) => value == decimal.Truncate(value) && Math.Abs(value) < ShortFigure
        ? ((int)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString("0.############", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder sum, int sign, string addend) =>
        sum.Append(sum.Length == 0 ? sign < 0 ? "-" : "" : sign < 0 ? " - " : " + ").Append(addend);
}
