namespace ReportLint.Analysis;

/// <summary>By how much the sides of an equation may differ.</summary>
/// <param name="Absolute">So much; 0: not at all.</param>
/// <param name="IsPrinted">
/// Whether each figure stands for all that is rounded to it as it is printed, half a unit of its last digit to either side: then the sides agree if their ranges meet, as in XBRL
/// Calculations 1.1 (https://www.xbrl.org/Specification/calculation-1.1/REC-2023-02-22/calculation-1.1-REC-2023-02-22.html).
/// </param>
internal sealed record EquationTolerance(decimal Absolute, bool IsPrinted)
{
    public static EquationTolerance Exact { get; } = new(0, IsPrinted: false);

    /// <summary>By how much the two sides of an equation may differ, for the figures that stand in it.</summary>
    public decimal Reach(EquationSide left, EquationSide right) =>
        IsPrinted ? left.Cells.Concat(right.Cells).Sum(static c => (PrintedFigure.Read(c.Cell.Text)?.HalfUnit ?? 0) * c.Factor) : Absolute;
}
