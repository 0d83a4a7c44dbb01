using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A cell of the form, or several added up, that a sentence may speak of: table.row.column + table.row.column.</summary>
internal sealed class FormSum(ImmutableArray<string> cells)
{
    /// <summary>Null, with the problem told, where a cell is not in the pack.</summary>
    public static FormSum? Read(RuleSource source, PlacedText written)
    {
        ImmutableArray<string> cells = [.. written.Text.Split('+', StringSplitOptions.TrimEntries)];
        foreach (var cell in source.Fields.IsChecked ? [] : cells.Where(c => !source.Pack.Versions.Any(v => EquationPlan.FindElsewhere(source.Pack, v, c) is not null)))
        {
            var meant = Suggestion.Nearest(cell, source.Pack.Tables.SelectMany(static t => t.Rows.SelectMany(r => r.Columns.Select(c => $"{t.Id}.{r.Id}.{c.Id}"))));
            source.Fields.Problem(written.Place, new LocalizedText($"规则包中没有单元格“{cell}”{Suggestion.Zh(meant)}；写作 表.行.列", $"the pack has no cell \"{cell}\"{Suggestion.En(meant)}; it is written table.row.column"));
            return null;
        }

        return new FormSum(cells);
    }

    /// <summary>Its cells in a document; null where one was not read or holds no figure of its own.</summary>
    public ImmutableArray<BoundCell>? In(SemanticModel model)
    {
        var found = ImmutableArray.CreateBuilder<BoundCell>(cells.Length);
        foreach (var id in cells)
        {
            if (EquationPlan.FindElsewhere(model.Pack, model.Version, id) is not { Elsewhere: { } form } planned || model.Table(form.Id)?.At(planned.Row, planned.Column) is not { } cell || !FigureCheck.IsSound(cell))
            {
                return null;
            }

            found.Add(cell);
        }

        return found.MoveToImmutable();
    }

    public static decimal Value(ImmutableArray<BoundCell> cells) => cells.Sum(static c => c.Value.Number ?? 0);

    /// <summary>What the figures are called in the form.</summary>
    public static string Name(ImmutableArray<BoundCell> cells) => string.Join(" + ", cells.Select(static c => c.Row.Label is null ? FormPath.Of(c.Column) : $"{FormPath.Of(c.Row)} / {FormPath.Of(c.Column)}"));
}
