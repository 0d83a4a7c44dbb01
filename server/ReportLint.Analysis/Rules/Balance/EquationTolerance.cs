using System.Globalization;

namespace ReportLint.Analysis;

/// <summary>By how much the sides of an equation may differ.</summary>
/// <param name="Absolute">So much; 0: not at all.</param>
/// <param name="IsPrinted">
/// Whether each figure stands for all that is rounded to it as it is printed, half a unit of its last digit to either side: then the sides agree if their ranges meet, as in XBRL
/// Calculations 1.1 (https://www.xbrl.org/Specification/calculation-1.1/REC-2023-02-22/calculation-1.1-REC-2023-02-22.html).
/// </param>
internal sealed record EquationTolerance(decimal Absolute, bool IsPrinted)
{
    private const string Key = "tolerance";

    public static EquationTolerance Exact { get; } = new(0, IsPrinted: false);

    /// <summary>Exact where a rule says nothing; what is neither a word that is known nor a number from 0 is told.</summary>
    public static EquationTolerance Read(YamlFields fields)
    {
        switch (fields.Text(Key))
        {
            case null or "exact":
                return Exact;
            case "printed":
                return new EquationTolerance(0, IsPrinted: true);
            case var text when decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var absolute):
                return new EquationTolerance(absolute, IsPrinted: false);
            case var text:
                fields.Problem(Key, new LocalizedText($"“tolerance”应当是 exact、printed 或不小于 0 的数，不是“{text}”", $"\"tolerance\" must be exact, printed or a number from 0, not \"{text}\""));
                return Exact;
        }
    }

    /// <summary>By how much the two sides of an equation may differ, for the figures that stand in it.</summary>
    public decimal Reach(EquationSide left, EquationSide right) =>
        IsPrinted ? left.Cells.Concat(right.Cells).Sum(static c => PrintedFigure.Read(c.Cell.Text)?.HalfUnit ?? 0) : Absolute;
}
