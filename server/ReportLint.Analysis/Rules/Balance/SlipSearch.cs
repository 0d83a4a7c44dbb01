using System.Collections.Immutable;
using System.Globalization;

namespace ReportLint.Analysis;

/// <summary>
/// Looks for slips that put right figures in wrong places: each changes one or two cells of a row or a column, mends every broken equation that
/// is connected with them, and breaks none. Two slips that explain the same are no explanation, but for one that is telling among others that are not.
/// </summary>
internal sealed class SlipSearch
{
    // Among more cells no slip could be singled out; all pairs of a row or column are tried.
    private const int MostCells = 400;

    // A single equation would be mended by too many slips.
    private const int FewestBroken = 2;

    // Longer numbers are not split by a cell's border.
    private const int MostDigits = 12;

    private readonly Dictionary<BoundCell, List<EquationInstance>> equations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundCell, List<(EquationInstance Equation, decimal Weight)>> broken = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<EquationInstance, List<EquationInstance>> groups = new(ReferenceEqualityComparer.Instance);

    private SlipSearch(IEnumerable<BoundCell> cells, List<EquationInstance> all, List<List<EquationInstance>> connected)
    {
        foreach (var cell in cells)
        {
            equations.Add(cell, []);
        }

        foreach (var equation in all)
        {
            foreach (var cell in equation.Cells)
            {
                if (equations.TryGetValue(cell, out var own) && (own.Count == 0 || !ReferenceEquals(own[^1], equation)))
                {
                    own.Add(equation);
                }
            }
        }

        foreach (var group in connected)
        {
            foreach (var equation in group)
            {
                groups[equation] = group;
            }
        }
    }

    /// <param name="all">All equations of the document.</param>
    /// <param name="broken">Connected groups of broken ones that no single cell explains.</param>
    public static ImmutableArray<FigureSlip> Find(List<EquationInstance> all, List<List<EquationInstance>> broken)
    {
        var small = broken.FindAll(static g => g.Count <= SuspectSearch.LargestGroup);
        var cells = small.SelectMany(static g => g).SelectMany(static e => e.Cells.Select(c => (e.Table, Cell: c)))
            .DistinctBy<(BoundTable Table, BoundCell Cell), BoundCell>(static p => p.Cell, ReferenceEqualityComparer.Instance).Take(MostCells + 1).ToList();
        if (cells.Count is 0 or > MostCells)
        {
            return [];
        }

        var search = new SlipSearch(cells.Select(static p => p.Cell), all, small);
        var slips = cells.GroupBy<(BoundTable Table, BoundCell Cell), BoundTable>(static p => p.Table, ReferenceEqualityComparer.Instance)
            .SelectMany(t => search.Slips(t.Key.Form, [.. t.Select(static p => p.Cell)])).ToList();
        var byGroup = slips.SelectMany(s => search.GroupsOf(s).Select(g => (Group: g, Slip: s))).ToLookup(static p => p.Group, static p => p.Slip);
        return [.. slips.Where(s => search.GroupsOf(s).All(g => IsBelieved(s, byGroup[g])))];
    }

    /// <summary>Whether a slip stands alone among those that explain the same, or is the only telling one.</summary>
    private static bool IsBelieved(FigureSlip slip, IEnumerable<FigureSlip> alike) => !(slip.IsTelling ? alike.Where(static s => s.IsTelling) : alike).Skip(1).Any();

    private IEnumerable<List<EquationInstance>> GroupsOf(FigureSlip slip) => slip.Explains.Select(e => groups[e]).Distinct();

    private IEnumerable<FigureSlip> Slips(TableForm form, List<BoundCell> cells)
    {
        var rows = cells.GroupBy<BoundCell, RowForm>(static c => c.Row, ReferenceEqualityComparer.Instance).SelectMany(r => Pairs(r, c => r.Key.Columns.IndexOf(c.Column), isRow: true));
        var columns = cells.GroupBy(static c => c.Column.Id, StringComparer.Ordinal).SelectMany(c => Pairs(c, o => form.Rows.IndexOf(o.Row), isRow: false));
        return rows.Concat(columns).Concat(cells.SelectMany(OtherUnits));
    }

    private IEnumerable<FigureSlip> Pairs(IEnumerable<BoundCell> line, Func<BoundCell, int> index, bool isRow)
    {
        var ordered = line.Select(c => (Cell: c, Index: index(c), Broken: BrokenOf(c), Share: ShareOf(c))).OrderBy(static c => c.Index).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            for (var j = i + 1; j < ordered.Count; j++)
            {
                // Most pairs end here: a slip explains all that is connected with its cells, and together they stand in too few broken equations for that.
                if (Math.Max(ordered[i].Share.Wanted, ordered[j].Share.Wanted) > ordered[i].Share.Own + ordered[j].Share.Own)
                {
                    continue;
                }

                var areNeighbours = ordered[j].Index == ordered[i].Index + 1;
                if (AmountOff(ordered[i].Broken, ordered[j].Broken) is { } amount && Transfer(ordered[i].Cell, ordered[j].Cell, amount, areNeighbours) is { } transfer)
                {
                    yield return transfer;
                }

                if (isRow && areNeighbours && Joined(ordered[i].Cell, ordered[j].Cell) is { } split)
                {
                    yield return split;
                }
            }
        }
    }

    /// <summary>What stands in one cell and belongs into the other: as much as a broken equation of only one of them is off.</summary>
    private FigureSlip? Transfer(BoundCell one, BoundCell other, decimal amount, bool areNeighbours)
    {
        var (from, to) = amount > 0 ? (one, other) : (other, one);
        var (less, more) = (Number(from) - Math.Abs(amount), Number(to) + Math.Abs(amount));
        var kind = less == 0 && Number(to) == 0 ? SlipKind.Misplaced : areNeighbours && less == Number(to) ? SlipKind.Exchanged : SlipKind.Transferred;
        return Try(kind, FewestBroken, (from, less), (to, more));
    }

    /// <summary>By how much more one cell than the other a broken equation is off; null where none tells them apart.</summary>
    private static decimal? AmountOff(List<(EquationInstance Equation, decimal Weight)> one, List<(EquationInstance Equation, decimal Weight)> other)
    {
        foreach (var (equation, own) in one)
        {
            var weight = own;
            foreach (var (same, others) in other)
            {
                weight -= ReferenceEquals(same, equation) ? others : 0;
            }

            if (weight != 0)
            {
                return equation.Difference / weight;
            }
        }

        return null;
    }

    /// <summary>The broken equations of a cell, each with its weight there.</summary>
    private List<(EquationInstance Equation, decimal Weight)> BrokenOf(BoundCell cell)
    {
        if (!broken.TryGetValue(cell, out var own))
        {
            own = equations[cell].FindAll(static e => !e.Holds).ConvertAll(e => (e, e.Weight(cell)));
            broken.Add(cell, own);
        }

        return own;
    }

    /// <summary>How many of the broken equations a cell stands in, and how many a slip must explain that changes it: all that are connected with them.</summary>
    private (int Own, int Wanted) ShareOf(BoundCell cell)
    {
        var (own, wanted) = (0, 0);
        foreach (var equation in equations[cell])
        {
            if (groups.TryGetValue(equation, out var group))
            {
                (own, wanted) = (own + 1, Math.Max(wanted, group.Count));
            }
        }

        return (own, wanted);
    }

    private FigureSlip? Joined(BoundCell one, BoundCell other) =>
        one.Text.Length + other.Text.Length <= MostDigits && Number(one) != 0 && Number(other) != 0
        && decimal.TryParse(one.Text + other.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            ? Try(SlipKind.Split, FewestBroken, (one, whole), (other, 0)) : null;

    private IEnumerable<FigureSlip> OtherUnits(BoundCell cell) =>
        FigureUnit.Of(cell.Column.Cell.Unit).Measures.Length == 0 || Number(cell) == 0 ? []
            : UnitFactors.Apply(Number(cell)).Select(v => Try(SlipKind.Unit, 1, (cell, v))).OfType<FigureSlip>();

    /// <param name="fewest">How many broken equations it must explain.</param>
    private FigureSlip? Try(SlipKind kind, int fewest, params ReadOnlySpan<(BoundCell Cell, decimal Value)> changes)
    {
        var cells = ImmutableArray.CreateBuilder<Suspect>(changes.Length);
        foreach (var (cell, value) in changes)
        {
            if (!cell.Column.Cell.Allows(value) || !HoldWith(equations[cell], changes))
            {
                return null;
            }

            cells.Add(new Suspect(cell, value, [.. equations[cell].Where(groups.ContainsKey)]));
        }

        var wrong = cells.MoveToImmutable();
        ImmutableArray<EquationInstance> explained = [.. wrong.SelectMany(static s => s.Explains).Distinct<EquationInstance>(ReferenceEqualityComparer.Instance)];
        return explained.Length >= fewest && explained.All(e => groups[e].TrueForAll(o => explained.Contains(o, ReferenceEqualityComparer.Instance)))
            ? new FigureSlip(kind, wrong, explained) : null;
    }

    private static bool HoldWith(List<EquationInstance> all, ReadOnlySpan<(BoundCell Cell, decimal Value)> changes)
    {
        foreach (var equation in all)
        {
            if (!equation.HoldsWith(changes))
            {
                return false;
            }
        }

        return true;
    }

    private static decimal Number(BoundCell cell) => cell.Value.Number ?? 0;
}
