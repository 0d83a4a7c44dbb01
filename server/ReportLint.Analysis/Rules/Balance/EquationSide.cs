using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportLint.Analysis;

/// <summary>A cell in a sum with its sign.</summary>
internal readonly record struct SignedCell(int Sign, BoundCell Cell);

/// <summary>One side of an equation with the cells that it stands for.</summary>
internal sealed record EquationSide(ImmutableArray<SignedCell> Cells, ImmutableArray<(int Sign, string Label)> Labels, decimal Value)
{
    private const int MostLabels = 4;

    // Of longer sums only the addends that are not 0 are shown.
    private const int MostFigures = 6;

    /// <summary>Null where a cell was not read or holds no figure.</summary>
    public static EquationSide? Of(PlannedSide plan, BoundTable table, SemanticModel model)
    {
        var cells = new SignedCell[plan.Cells.Length];
        var value = 0m;
        for (var i = 0; i < cells.Length; i++)
        {
            var planned = plan.Cells[i];
            var place = planned.Elsewhere is { } other ? model.Table(other.Id) : table;
            if (place?.At(planned.Row, planned.Column) is not { } cell || !FigureCheck.IsSound(cell))
            {
                return null;
            }

            cells[i] = new SignedCell(planned.Sign, cell);
            value += planned.Sign * (cell.Value.Number ?? 0);
        }

        return new EquationSide(ImmutableCollectionsMarshal.AsImmutableArray(cells), plan.Labels, value);
    }

    public int Weight(BoundCell cell)
    {
        var weight = 0;
        foreach (var own in Cells)
        {
            weight += ReferenceEquals(own.Cell, cell) ? own.Sign : 0;
        }

        return weight;
    }

    /// <summary>The addends by name; a long sum names the first ones.</summary>
    public LocalizedText Names()
    {
        var shown = Labels.Length <= MostLabels + 1 ? Labels : Labels[..MostLabels];
        var text = Join(shown.Select(static l => (l.Sign, l.Label)));
        return shown.Length == Labels.Length ? LocalizedText.Same(text) : new LocalizedText($"{text} 等 {Labels.Length} 项", $"{text} + … ({Labels.Length} addends)");
    }

    /// <summary>The addends as figures.</summary>
    public string Figures()
    {
        var text = Join(Cells.Where(c => Cells.Length <= MostFigures || c.Cell.Value.Number != 0).Select(static c => (c.Sign, Figure(c.Cell.Value.Number ?? 0))));
        return text.Length == 0 ? "0" : text;
    }

    public static string Figure(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<(int Sign, string Text)> terms)
    {
        var joined = new StringBuilder();
        foreach (var (sign, text) in terms)
        {
            joined.Append(joined.Length == 0 ? sign < 0 ? "-" : "" : sign < 0 ? " - " : " + ").Append(text);
        }

        return joined.ToString();
    }
}
