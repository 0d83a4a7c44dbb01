using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A cell of an empty form: its words, or the place of a figure, and how far it reaches.</summary>
internal sealed record FormCell(string Text, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>A table of the form as a grid of merged cells, the way it is printed. What a cell above covers is not in the row.</summary>
internal sealed class FormGrid
{
    private readonly Func<RowForm, ColumnForm, string> value;
    private readonly int depth;
    private readonly int width;
    private readonly ImmutableArray<ImmutableArray<FormCell>>.Builder rows = ImmutableArray.CreateBuilder<ImmutableArray<FormCell>>();

    private FormGrid(TableForm form, Func<RowForm, ColumnForm, string> value)
    {
        this.value = value;
        depth = form.Rows.Any(static r => r.Label is not null) ? form.Rows.Max(static r => r.Groups.Length) + 1 : 0;
        width = depth + form.Blocks.Max(static b => b.Columns.Length);
    }

    /// <param name="form">The table.</param>
    /// <param name="value">What stands in each cell.</param>
    public static ImmutableArray<ImmutableArray<FormCell>> Build(TableForm form, Func<RowForm, ColumnForm, string> value)
    {
        var grid = new FormGrid(form, value);
        foreach (var block in form.Blocks)
        {
            grid.AddBlock(block);
        }

        return grid.rows.ToImmutable();
    }

    private void AddBlock(BlockForm block)
    {
        if (block.Title is { } title)
        {
            rows.Add([new FormCell(title, width)]);
        }

        AddHeader(block);
        for (var i = 0; i < block.Rows.Length; i++)
        {
            AddRow(block, i);
        }
    }

    private void AddHeader(BlockForm block)
    {
        var levels = block.Columns.Max(static c => c.Groups.Length) + 1;
        var top = block.Header.Length > 1 ? block.Header[1] : null;
        if (top is not null)
        {
            rows.Add([new FormCell(block.Header[0], depth, levels + 1), new FormCell(top, block.Columns.Length)]);
        }

        for (var level = 0; level < levels; level++)
        {
            var row = ImmutableArray.CreateBuilder<FormCell>();
            if (level == 0 && top is null && depth > 0)
            {
                row.Add(new FormCell(block.Header.IsEmpty ? "" : block.Header[0], depth, levels));
            }

            for (var i = 0; i < block.Columns.Length;)
            {
                var column = block.Columns[i];
                if (level > column.Groups.Length)
                {
                    i++;
                    continue;
                }

                var span = level < column.Groups.Length ? block.Columns.Skip(i).TakeWhile(c => Share(c.Groups, column.Groups, level)).Count() : 1;
                row.Add(level < column.Groups.Length ? new FormCell(column.Groups[level], span) : new FormCell(column.Label, 1, levels - level));
                i += span;
            }

            rows.Add(row.ToImmutable());
        }
    }

    private void AddRow(BlockForm block, int index)
    {
        var form = block.Rows[index];
        var row = ImmutableArray.CreateBuilder<FormCell>();
        for (var level = 0; level < form.Groups.Length; level++)
        {
            var begins = index == 0 || !Share(block.Rows[index - 1].Groups, form.Groups, level);
            if (begins)
            {
                row.Add(new FormCell(form.Groups[level], 1, block.Rows.Skip(index).TakeWhile(r => Share(r.Groups, form.Groups, level)).Count()));
            }
        }

        if (form.Label is { } label)
        {
            row.Add(new FormCell(label, depth - form.Groups.Length));
        }

        row.AddRange(block.Columns.Select(c => new FormCell(value(form, c))));
        rows.Add(row.ToImmutable());
    }

    /// <summary>Whether both belong to one group down to a level.</summary>
    private static bool Share(ImmutableArray<string> one, ImmutableArray<string> other, int level) =>
        one.Length > level && one.Take(level + 1).SequenceEqual(other.Take(level + 1), StringComparer.Ordinal);
}
