using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A cell of the form in a sum: by the indices of its row and its column, and by the table if that is another one.</summary>
internal readonly record struct PlannedCell(int Sign, TableForm? Elsewhere, int Row, int Column)
{
    /// <summary>How many of the unit in which the equation is computed make one of the cell's.</summary>
    public decimal Factor
    {
        get;
        init => (field, IsConverted) = (value, value != 1);
    } = 1;

    /// <summary>Whether the factor is another than 1.</summary>
    public bool IsConverted { get; private init; }

    /// <summary>Where the name that stands for it begins in the expression.</summary>
    public int Position { get; init; }
}

/// <summary>One side of an equation in the form's own terms.</summary>
internal sealed record PlannedSide(ImmutableArray<PlannedCell> Cells, ImmutableArray<(int Sign, string Label)> Labels);

/// <summary>A rule's equation for one column, row or column group of a form.</summary>
/// <param name="Scope">The label of that column, row or group.</param>
/// <param name="Total">Which cell the equation computes, counted over the right side and then the left.</param>
/// <param name="Unit">The unit in which it is computed, that of the total; null where all its cells have the same.</param>
internal sealed record PlannedEquation(string Scope, PlannedSide Left, PlannedSide Right, int Total, string? Unit)
{
    public IEnumerable<PlannedCell> Cells => Right.Cells.Concat(Left.Cells);
}

/// <summary>
/// Finds out once, for a form, which cells an equation's names stand for in each column, row or column group, so that no document has to.
/// </summary>
internal sealed class EquationPlan(Pack pack, TableForm form, Equation equation, string? total)
{
    // What the names of the equation stand for, which is asked for each column or row anew: rows of the form, and columns of rows that have the same.
    private readonly Dictionary<string, ImmutableArray<int>> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<(ImmutableArray<ColumnForm> Columns, string Name), ImmutableArray<int>> columns = [];

    public static ImmutableArray<PlannedEquation> Make(Pack pack, TableForm form, EquationEach each, Equation equation, string? total)
    {
        var plan = new EquationPlan(pack, form, equation, total);
        return [.. (each switch
        {
            EquationEach.Column => plan.Columns(),
            EquationEach.Row => form.Rows.Select((r, i) => plan.Equation(r.Name, n => plan.ColumnsNamed(r, i, n))),
            _ => form.Rows.SelectMany((r, i) => Prefixes(r.Columns).Select(p => plan.Equation(GroupLabel(r.Columns, p), n => plan.ColumnsNamed(r, i, p + n)))),
        }).OfType<PlannedEquation>()];
    }

    /// <summary>Ids that begin with the groups' ids: review. direct. after-review.</summary>
    public static IEnumerable<string> Prefixes(ImmutableArray<ColumnForm> columns) =>
        columns.Where(static c => c.Id.Contains('.', StringComparison.Ordinal)).Select(static c => c.Id[..(c.Id.IndexOf('.', StringComparison.Ordinal) + 1)]).Distinct(StringComparer.Ordinal);

    /// <summary>The ids that a name stands for: itself, or the members of the group of this name.</summary>
    public static ImmutableArray<string> Resolve(IEnumerable<string> ids, string name)
    {
        var group = name.EndsWith(".*", StringComparison.Ordinal) ? name[..^1] : name + ".";
        var all = ids.ToList();
        return all.Contains(name, StringComparer.Ordinal) ? [name] : [.. all.Where(id => id.StartsWith(group, StringComparison.Ordinal))];
    }

    /// <summary>The place of the cell named table.row.column, in the version of the form; ids may contain dots, so every split is tried.</summary>
    public static PlannedCell? FindElsewhere(Pack pack, string version, string name)
    {
        foreach (var table in pack.Tables)
        {
            if (!table.AppliesTo(version) || Behind(name, table.Id) is not { IsEmpty: false } inTable)
            {
                continue;
            }

            for (var row = 0; row < table.Rows.Length; row++)
            {
                if (Behind(inTable, table.Rows[row].Id) is { IsEmpty: false } id && IndexOf(table.Rows[row].Columns, id, static c => c.Id) is >= 0 and var column)
                {
                    return new PlannedCell(1, table, row, column);
                }
            }
        }

        return null;
    }

    /// <summary>What stands behind an id and a dot; empty where the name does not begin so.</summary>
    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> name, string id) => name.Length > id.Length && name[id.Length] == '.' && name.StartsWith(id) ? name[(id.Length + 1)..] : [];

    private static string GroupLabel(ImmutableArray<ColumnForm> columns, string prefix) =>
        columns.First(c => c.Id.StartsWith(prefix, StringComparison.Ordinal)).Groups is [.., var label] ? label : prefix;

    private IEnumerable<PlannedEquation?> Columns() =>
        form.Rows.SelectMany(static r => r.Columns).DistinctBy(static c => c.Id, StringComparer.Ordinal).Select(c => Equation(c.Label, n => RowsNamed(n, c.Id)));

    /// <summary>The rows that a name stands for, in a column; none where one of them lacks it.</summary>
    private List<(int Row, int Column, string Label)> RowsNamed(string name, string column)
    {
        if (!rows.TryGetValue(name, out var named))
        {
            rows.Add(name, named = Indices(form.Rows, name, static r => r.Id));
        }

        var cells = new List<(int, int, string)>(named.Length);
        foreach (var index in named)
        {
            var row = form.Rows[index];
            if (IndexOf(row.Columns, column, static c => c.Id) is not (>= 0 and var at))
            {
                return [];
            }

            cells.Add((index, at, string.Equals(row.Id, name, StringComparison.Ordinal) ? row.Name : row.Groups is [.., var group] ? group : row.Id));
        }

        return cells;
    }

    private List<(int Row, int Column, string Label)> ColumnsNamed(RowForm row, int index, string name)
    {
        if (!columns.TryGetValue((row.Columns, name), out var named))
        {
            columns.Add((row.Columns, name), named = Indices(row.Columns, name, static c => c.Id));
        }

        return [.. named.Select(at => (index, at, row.Columns[at].Label))];
    }

    private static ImmutableArray<int> Indices<T>(ImmutableArray<T> all, string name, Func<T, string> idOf) => [.. Resolve(all.Select(idOf), name).Select(id => IndexOf(all, id, idOf))];

    private static int IndexOf<T>(ImmutableArray<T> all, ReadOnlySpan<char> id, Func<T, string> idOf)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (id.SequenceEqual(idOf(all[i])))
            {
                return i;
            }
        }

        return -1;
    }

    private PlannedEquation? Equation(string scope, Func<string, List<(int Row, int Column, string Label)>> named)
    {
        if (Side(equation.Left, named) is not { } left || Side(equation.Right, named) is not { } right)
        {
            return null;
        }

        var marked = right.Cells.Concat(left.Cells).Select(static (c, i) => (c, i)).Where(p => IsTotal(p.c)).Select(static p => p.i).FirstOrDefault(0);
        var at = left.Cells.Length == 1 ? right.Cells.Length : right.Cells.Length == 1 ? 0 : marked;
        var unit = UnitOf(right.Cells.Concat(left.Cells).ElementAt(at));
        var isMixed = right.Cells.Concat(left.Cells).Any(c => FigureUnit.Of(UnitOf(c)) != FigureUnit.Of(unit));
        return isMixed ? new PlannedEquation(scope, In(left), In(right), at, unit ?? "") : new PlannedEquation(scope, left, right, at, null);

        PlannedSide In(PlannedSide side) => side with { Cells = [.. side.Cells.Select(c => c with { Factor = FigureUnit.Of(UnitOf(c)).Size / FigureUnit.Of(unit).Size })] };
    }

    /// <summary>The unit of a cell of the form; null: a mere number.</summary>
    public static string? UnitOf(PlannedCell cell, TableForm form) => (cell.Elsewhere ?? form).Rows[cell.Row].Columns[cell.Column].Cell.Unit;

    private string? UnitOf(PlannedCell cell) => UnitOf(cell, form);

    private bool IsTotal(PlannedCell cell)
    {
        var row = (cell.Elsewhere ?? form).Rows[cell.Row];
        return string.Equals(row.Id, total, StringComparison.Ordinal) || string.Equals(row.Columns[cell.Column].Id, total, StringComparison.Ordinal);
    }

    /// <summary>Null where a name stands for nothing here.</summary>
    private PlannedSide? Side(ImmutableArray<EquationTerm> terms, Func<string, List<(int Row, int Column, string Label)>> named)
    {
        var cells = ImmutableArray.CreateBuilder<PlannedCell>();
        var labels = ImmutableArray.CreateBuilder<(int, string)>();
        foreach (var term in terms)
        {
            if (term.Name.StartsWith('@'))
            {
                if (FindElsewhere(pack, form.Version, term.Name[1..]) is not { Elsewhere: { } table } other)
                {
                    return null;
                }

                cells.Add(other with { Sign = term.Sign, Position = term.Position });
                labels.Add((term.Sign, table.Rows[other.Row].Name));
                continue;
            }

            var parts = named(term.Name);
            foreach (var (row, column, label) in parts)
            {
                cells.Add(new PlannedCell(term.Sign, null, row, column) { Position = term.Position });
                if (labels.Count == 0 || !string.Equals(labels[^1].Item2, label, StringComparison.Ordinal))
                {
                    labels.Add((term.Sign, label));
                }
            }

            if (parts.Count == 0)
            {
                return null;
            }
        }

        return new PlannedSide(cells.ToImmutable(), labels.ToImmutable());
    }
}
