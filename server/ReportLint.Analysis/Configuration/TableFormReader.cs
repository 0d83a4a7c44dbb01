using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Reads one table of a pack and flattens its groups: each row and column carries the ids and labels of the groups around it.</summary>
internal sealed class TableFormReader(YamlFields table, Dictionary<string, CellForm> cells, string version)
{
    private static readonly CellForm AnyNumber = new(Integer: false, Minimum: null, BlankAllowed: true, Unit: null);

    // How many rows tests can speak of where each document names the rows itself.
    private const int SampleRows = 3;

    private OpenRows? openRows;
    private readonly HashSet<string> rowIds = new(StringComparer.Ordinal);

    public TableForm Read(string id, LocalizedText title, string section)
    {
        if (!table.Has("blocks"))
        {
            var block = ReadBlock(table, null);
            return new TableForm(id, title, section, version, [block]) { Open = openRows };
        }

        var blocks = ImmutableArray.CreateBuilder<BlockForm>();
        foreach (var block in table.List("blocks"))
        {
            blocks.Add(ReadBlock(block, block.Text("title")));
            block.RejectUnused();
        }

        return new TableForm(id, title, section, version, blocks.ToImmutable());
    }

    private BlockForm ReadBlock(YamlFields block, string? title)
    {
        var header = block.Texts("header");
        var cell = Cell(block, AnyNumber);
        var columns = ImmutableArray.CreateBuilder<ColumnForm>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in block.List("columns"))
        {
            ReadColumn(column, "", [], cell, columns, ids);
        }

        var shared = columns.ToImmutable();
        var rows = ImmutableArray.CreateBuilder<RowForm>();
        if (block.IsMap("rows") && block.Map("rows") is { } open)
        {
            openRows = new OpenRows(open.RequiredText("open"), open.Text("total"));
            var sample = Enumerable.Range(1, SampleRows).Select(n => openRows.Row(n, $"{openRows.Id} {n}", shared));
            return new BlockForm(title, header, shared, [.. sample, .. openRows.Total is { } total ? [openRows.Row(0, total, shared)] : ImmutableArray<RowForm>.Empty]);
        }

        foreach (var row in block.List("rows"))
        {
            ReadRow(row, "", [], shared, rows);
        }

        return new BlockForm(title, header, shared, rows.ToImmutable());
    }

    private void ReadColumn(YamlFields fields, string prefix, ImmutableArray<string> groups, CellForm cell, ImmutableArray<ColumnForm>.Builder columns, HashSet<string> ids)
    {
        var own = Cell(fields, cell);
        if (fields.Text("group") is { } group)
        {
            var inner = fields.Text("id") is { } id ? prefix + id + "." : prefix;
            foreach (var child in fields.List("columns"))
            {
                ReadColumn(child, inner, groups.Add(group), own, columns, ids);
            }
        }
        else
        {
            columns.Add(new ColumnForm(UniqueId.Read(fields, prefix, ids, new("列", "column")), fields.RequiredText("label"), fields.Texts("also"), groups, own));
        }

        fields.RejectUnused();
    }

    private void ReadRow(YamlFields fields, string prefix, ImmutableArray<string> groups, ImmutableArray<ColumnForm> columns, ImmutableArray<RowForm>.Builder rows)
    {
        var applies = fields.Texts("in") is var named && (named.IsEmpty || named.Contains(version, StringComparer.Ordinal));
        if (fields.Text("group") is { } group)
        {
            var inner = fields.Text("id") is { } id ? prefix + id + "." : prefix;
            foreach (var child in applies ? fields.List("rows") : [])
            {
                ReadRow(child, inner, groups.Add(group), columns, rows);
            }

            _ = fields.Has("rows");
        }
        else if (applies)
        {
            rows.Add(new RowForm(UniqueId.Read(fields, prefix, rowIds, new("行", "row")), fields.Text("label"), fields.Texts("also"), groups) { Columns = columns });
        }
        else
        {
            _ = (fields.Has("id"), fields.Has("label"), fields.Has("also"));
        }

        fields.RejectUnused();
    }

    private CellForm Cell(YamlFields fields, CellForm inherited)
    {
        if (fields.Text("cell") is not { } name)
        {
            return inherited;
        }

        if (cells.TryGetValue(name, out var cell))
        {
            return cell;
        }

        var meant = Suggestion.Nearest(name, cells.Keys);
        fields.Problem("cell", new LocalizedText($"没有单元格种类“{name}”{Suggestion.Zh(meant)}", $"unknown kind of cell \"{name}\"{Suggestion.En(meant)}"));
        return inherited;
    }
}
