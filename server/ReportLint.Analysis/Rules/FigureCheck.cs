namespace ReportLint.Analysis;

internal enum FigureFault
{
    None,
    Text,
    Nothing,
    Blank,
    Dash,
    Negative,
    Fraction,
}

/// <summary>Whether a cell holds what the form wants. What does not is told once, for the cell, and takes no part in equations.</summary>
internal static class FigureCheck
{
    public static bool IsSound(BoundCell cell) => cell.Value.IsNumber && Of(cell) == FigureFault.None;

    /// <summary>Whether it is a whole number from 0, plainly written, where the form allows any: what most cells are, and sound.</summary>
    public static bool IsPlain(BoundCell cell) => cell.Value.IsPlain && cell.Column.Cell.AllowsPlain;

    public static FigureFault Of(BoundCell cell)
    {
        var form = cell.Column.Cell;
        return cell.Value.Kind switch
        {
            CellValueKind.Number when IsPlain(cell) => FigureFault.None,
            CellValueKind.Blank => form.BlankAllowed ? FigureFault.None : FigureFault.Blank,
            CellValueKind.Dash => form.BlankAllowed ? FigureFault.None : FigureFault.Dash,
            CellValueKind.None or CellValueKind.Text when form.Words.Contains(cell.Text.Trim(), StringComparer.OrdinalIgnoreCase) => FigureFault.None,
            CellValueKind.None => form.BlankAllowed ? FigureFault.None : FigureFault.Nothing,
            CellValueKind.Text => FigureFault.Text,
            _ when form.Minimum is { } minimum && cell.Value.Number < minimum => FigureFault.Negative,
            _ when form.Integer && cell.Value.Number is { } number && number != decimal.Truncate(number) => FigureFault.Fraction,
            _ => FigureFault.None,
        };
    }
}
