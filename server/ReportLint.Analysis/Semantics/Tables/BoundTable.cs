using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A fact: a cell of the form and what the document says in it.</summary>
/// <param name="Span">The content; for a blank cell all between its delimiters.</param>
/// <param name="IsBlank">Whether nothing is written there.</param>
public sealed record BoundCell(RowForm Row, ColumnForm Column, TextSpan Span, bool IsBlank, string Text, CellValue Value)
{
    /// <summary>Whether the document has no cell here, only the place where one is lacking: nothing can be filled in.</summary>
    public bool IsInferred { get; init; }

    /// <summary>What messages about its table call it.</summary>
    public string Name => $"{FormPath.RowOf(Row, Column)} / {Column.Label}";

    /// <summary>What it is called elsewhere: with the groups of its row and column; by its column alone where its row has no label.</summary>
    public string FullName => Row.Label is null ? FormPath.Of(Column) : FormPath.Of(Row, Column);
}

/// <summary>A row of the form that was found in the document.</summary>
/// <param name="Index">Which row of the form it is.</param>
/// <param name="LabelSpan">The place of its label; of its first figure where it has none.</param>
/// <param name="ByColumn">For each column of the form its cell; null where it was not read.</param>
public sealed record BoundRow(RowForm Form, int Index, TextSpan LabelSpan, ImmutableArray<BoundCell?> ByColumn)
{
    public IEnumerable<BoundCell> Cells => ByColumn.OfType<BoundCell>();
}

/// <summary>What could not be read with certainty, and why. Never held against the author.</summary>
public sealed record NotAssessed(string What, LocalizedText Why, TextSpan Span);

public enum StructureFaultKind
{
    /// <summary>A column's heading is written in other words; the column was taken by its place.</summary>
    Heading,

    Missing,
    Twice,
    Unreadable,
}

/// <summary>Something of the form that the document's table does not have once.</summary>
/// <param name="Row">The row concerned, or null.</param>
/// <param name="Column">The column concerned, or null. Without row and column the whole table is meant.</param>
public sealed record StructureFault(StructureFaultKind Kind, RowForm? Row, ColumnForm? Column, TextSpan Span)
{
    /// <summary>The place where the same stands a first time, for what stands twice.</summary>
    public TextSpan? First { get; init; }

    /// <summary>Why something cannot be read.</summary>
    public LocalizedText? Why { get; init; }
}

/// <summary>A table of the form, bound to what the document has of it.</summary>
public sealed class BoundTable
{
    // Each row of the form; null where it was not found.
    private readonly BoundRow?[] byForm;

    public BoundTable(TableForm form, TextSpan span, TextSpan labelSpan, ImmutableArray<BoundRow> rows, ImmutableArray<StructureFault> faults, ImmutableArray<NotAssessed> notAssessed)
    {
        Form = form;
        Span = span;
        LabelSpan = labelSpan;
        Rows = rows;
        Faults = faults;
        NotAssessed = notAssessed;
        byForm = new BoundRow?[form.Rows.Length];
        var cells = ImmutableArray.CreateBuilder<BoundCell>();
        foreach (var row in rows)
        {
            byForm[row.Index] = row;
            foreach (var cell in row.ByColumn)
            {
                if (cell is not null)
                {
                    cells.Add(cell);
                }
            }
        }

        Cells = cells.DrainToImmutable();
    }

    public TableForm Form { get; }

    public TextSpan Span { get; }

    /// <summary>The first words of the table.</summary>
    public TextSpan LabelSpan { get; }

    /// <summary>How many of the form's rows were recognised, whether or not their figures could be read.</summary>
    internal int RowsRecognised { get; init; }

    /// <summary>How many of the form's column headings the document has, and how many it lacks.</summary>
    internal int HeadingsFound { get; init; }

    internal int HeadingsMissing { get; init; }

    /// <summary>The rows found, in the form's order.</summary>
    public ImmutableArray<BoundRow> Rows { get; }

    public ImmutableArray<StructureFault> Faults { get; }

    public ImmutableArray<NotAssessed> NotAssessed { get; }

    /// <summary>The cells read, row by row.</summary>
    public ImmutableArray<BoundCell> Cells { get; }

    public bool IsUnfilled => Cells.Length > 0 && Cells.All(static c => c.IsBlank);

    public BoundCell? Cell(string row, string column) => Row(row)?.Cells.FirstOrDefault(c => string.Equals(c.Column.Id, column, StringComparison.Ordinal));

    /// <summary>A cell by the indices of its row and column in the form; null if it was not read.</summary>
    internal BoundCell? At(int row, int column) => byForm[row]?.ByColumn[column];

    public BoundRow? Row(string id) => Rows.FirstOrDefault(r => string.Equals(r.Form.Id, id, StringComparison.Ordinal));
}
