using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>For what an equation is repeated.</summary>
internal enum EquationEach
{
    Column,
    Row,
    ColumnGroup,
}

/// <summary>Finds the cells that an equation's names stand for, in each column, row or column group of a bound table.</summary>
internal sealed class EquationScope(BalancedTotalsRule rule, BoundTable table, Func<string, string, BoundCell?> elsewhere)
{
    // What a name stands for is the same in all columns, and in all rows that share their columns.
    private readonly Dictionary<(ColumnForm? Columns, string Name), ImmutableArray<(string Id, string Label)>> named = [];

    public IEnumerable<EquationInstance> Instances() => rule.Each switch
    {
        EquationEach.Column => table.Form.Rows.SelectMany(static r => r.Columns).DistinctBy(static c => c.Id, StringComparer.Ordinal).Select(c => Instance(c.Label, RowsNamed, row => table.Cell(row, c.Id))).OfType<EquationInstance>(),
        EquationEach.Row => table.Form.Rows.Select(r => Instance(r.Name, n => ColumnsNamed(r, n), column => table.Cell(r.Id, column))).OfType<EquationInstance>(),
        _ => table.Form.Rows.SelectMany(r => Prefixes(r.Columns).Select(p =>
            Instance(GroupLabel(r.Columns, p), n => ColumnsNamed(r, p + n), column => table.Cell(r.Id, column)))).OfType<EquationInstance>(),
    };

    /// <summary>Ids that begin with the groups' ids: review. direct. after-review.</summary>
    internal static IEnumerable<string> Prefixes(ImmutableArray<ColumnForm> columns) =>
        columns.Where(static c => c.Id.Contains('.', StringComparison.Ordinal)).Select(static c => c.Id[..(c.Id.IndexOf('.', StringComparison.Ordinal) + 1)]).Distinct(StringComparer.Ordinal);

    /// <summary>The ids that a name stands for: itself, or the members of the group of this name.</summary>
    internal static ImmutableArray<string> Resolve(IEnumerable<string> ids, string name)
    {
        var group = name.EndsWith(".*", StringComparison.Ordinal) ? name[..^1] : name + ".";
        var all = ids.ToList();
        return all.Contains(name, StringComparer.Ordinal) ? [name] : [.. all.Where(id => id.StartsWith(group, StringComparison.Ordinal))];
    }

    private static string GroupLabel(ImmutableArray<ColumnForm> columns, string prefix) =>
        columns.First(c => c.Id.StartsWith(prefix, StringComparison.Ordinal)).Groups is [.., var label] ? label : prefix;

    private ImmutableArray<(string Id, string Label)> RowsNamed(string name)
    {
        if (named.TryGetValue((null, name), out var known))
        {
            return known;
        }

        var ids = Resolve(table.Form.Rows.Select(static r => r.Id), name);
        return named[(null, name)] = ids is [var only] && string.Equals(only, name, StringComparison.Ordinal)
            ? [(only, table.Form.Row(only)?.Name ?? only)]
            : [.. ids.Select(id => (id, table.Form.Row(id)?.Groups is [.., var group] ? group : id))];
    }

    private ImmutableArray<(string Id, string Label)> ColumnsNamed(RowForm row, string name) =>
        named.TryGetValue((row.Columns[0], name), out var known) ? known : named[(row.Columns[0], name)] = [.. Resolve(row.Columns.Select(static c => c.Id), name).Select(id => (id, row.Columns.First(c => string.Equals(c.Id, id, StringComparison.Ordinal)).Label))];

    private EquationInstance? Instance(string scope, Func<string, ImmutableArray<(string Id, string Label)>> members, Func<string, BoundCell?> cell)
    {
        var left = Side(rule.Equation.Left, members, cell);
        var right = Side(rule.Equation.Right, members, cell);
        if (left is null || right is null)
        {
            return null;
        }

        var total = left.Cells.Length == 1 ? left.Cells[0].Cell
            : right.Cells.Length == 1 ? right.Cells[0].Cell
            : right.Cells.Concat(left.Cells).Select(static c => c.Cell).FirstOrDefault(c => string.Equals(c.Row.Id, rule.Total, StringComparison.Ordinal) || string.Equals(c.Column.Id, rule.Total, StringComparison.Ordinal)) ?? right.Cells[0].Cell;
        return new EquationInstance(rule, table, scope, rule.Equation.Relation, left, right, total);
    }

    /// <summary>Null where a name stands for nothing here, or a cell holds no figure: such an equation says nothing.</summary>
    private EquationSide? Side(ImmutableArray<EquationTerm> terms, Func<string, ImmutableArray<(string Id, string Label)>> members, Func<string, BoundCell?> cell)
    {
        var cells = ImmutableArray.CreateBuilder<SignedCell>();
        var labels = ImmutableArray.CreateBuilder<(int, string)>();
        foreach (var term in terms)
        {
            if (term.Name.StartsWith('@'))
            {
                var split = term.Name.IndexOf('.', StringComparison.Ordinal);
                if (split < 0 || elsewhere(term.Name[1..split], term.Name[(split + 1)..]) is not { } other || !FigureCheck.IsSound(other))
                {
                    return null;
                }

                cells.Add(new SignedCell(term.Sign, other));
                labels.Add((term.Sign, other.Row.Name));
                continue;
            }

            var parts = members(term.Name);
            foreach (var (id, label) in parts)
            {
                if (cell(id) is not { } found || !FigureCheck.IsSound(found))
                {
                    return null;
                }

                cells.Add(new SignedCell(term.Sign, found));
                if (labels.Count == 0 || !string.Equals(labels[^1].Item2, label, StringComparison.Ordinal))
                {
                    labels.Add((term.Sign, label));
                }
            }

            if (parts.IsEmpty)
            {
                return null;
            }
        }

        return new EquationSide(cells.ToImmutable(), labels.ToImmutable());
    }
}
