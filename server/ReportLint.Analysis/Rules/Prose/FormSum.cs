using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A cell of the form, or several added up, that a sentence may speak of: table.row.column + table.row.column.</summary>
internal sealed class FormSum
{
    // The places of the cells in each version of the form that has them all. Few documents ask for them.
    private readonly Lazy<Dictionary<string, ImmutableArray<PlannedCell>>> places;

    private FormSum(Pack pack, ImmutableArray<string> cells) => places = new(() =>
        pack.Versions.Select(v => (Version: v, Found: cells.Select(c => EquationPlan.FindElsewhere(pack, v, c)).OfType<PlannedCell>().ToImmutableArray()))
            .Where(p => p.Found.Length == cells.Length).ToDictionary(static p => p.Version, static p => p.Found, StringComparer.Ordinal));

    /// <summary>Null, with the problem told, where a cell is not in the pack.</summary>
    public static FormSum? Read(RuleSource source, PlacedText written)
    {
        ImmutableArray<string> cells = [.. written.Text.Split('+', StringSplitOptions.TrimEntries)];
        foreach (var cell in source.Fields.IsChecked ? [] : cells.Where(c => !source.HasCell(c)))
        {
            source.UnknownCell(written.Place, cell);
            return null;
        }

        return new FormSum(source.Pack, cells);
    }

    /// <summary>Its cells in a document; null where one was not read or holds no figure of its own.</summary>
    public ImmutableArray<BoundCell>? In(SemanticModel model)
    {
        if (!places.Value.TryGetValue(model.Version, out var planned))
        {
            return null;
        }

        var found = ImmutableArray.CreateBuilder<BoundCell>(planned.Length);
        foreach (var place in planned)
        {
            if (EquationSide.Cell(place, null, model) is not { } cell || !FigureCheck.IsSound(cell))
            {
                return null;
            }

            found.Add(cell);
        }

        return found.MoveToImmutable();
    }

    public static decimal Value(ImmutableArray<BoundCell> cells) => cells.Sum(static c => c.Value.Number ?? 0);

    /// <summary>What the figures are called in the form.</summary>
    public static string Name(ImmutableArray<BoundCell> cells) => string.Join(" + ", cells.Select(static c => c.FullName));
}
