namespace ReportLint.Analysis;

/// <summary>A figure as it is printed: its value and how exactly it is given.</summary>
/// <param name="Decimals">How many digits stand behind the point.</param>
public readonly record struct PrintedFigure(decimal Value, int Decimals)
{
    // What may stand before an amount.
    private const string Currencies = "$€£¥￥";

    private const int MostDecimals = 20;

    // Sums of many such figures stay within a decimal.
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>The figure that a cell holds and nothing else; null for words, percentages and figures with a unit. An amount may have the sign of its currency, and a loss its parentheses.</summary>
    public static PrintedFigure? Read(string text)
    {
        var words = text.AsSpan().Trim();
        var isLoss = words.Length > 2 && words[0] is '(' && words[^1] is ')';
        var digits = (isLoss ? words[1..^1] : words).Trim();
        if (digits is [var first, ..] && Currencies.Contains(first, StringComparison.Ordinal))
        {
            digits = digits[1..].TrimStart();
        }

        if (CellValue.Read(digits.ToString()) is not { Number: { } value } || Math.Abs(value) > Largest)
        {
            return null;
        }

        var point = digits.LastIndexOfAny('.', '．');
        return new PrintedFigure(isLoss ? -value : value, point < 0 ? 0 : Math.Min(MostDecimals, digits.Length - point - 1));
    }

    /// <summary>
    /// Whether printed parts can add up to a printed total. Whole numbers are taken as they are. Where there are decimals each figure stands for all that is
    /// rounded to it, half a unit of its last digit to either side, and the sum's range must meet the total's, as in XBRL Calculations 1.1
    /// (https://www.xbrl.org/Specification/calculation-1.1/REC-2023-02-22/calculation-1.1-REC-2023-02-22.html).
    /// </summary>
    public static bool AddUp(IReadOnlyCollection<PrintedFigure> parts, PrintedFigure total)
    {
        var isExact = total.Decimals == 0 && parts.All(static p => p.Decimals == 0);
        var reach = isExact ? 0 : parts.Sum(static p => p.HalfUnit) + total.HalfUnit;
        return Math.Abs(parts.Sum(static p => p.Value) - total.Value) <= reach;
    }

    /// <summary>Half a unit of its last digit: what is rounded to the figure is no further from it.</summary>
    public decimal HalfUnit => new(5, 0, 0, isNegative: false, (byte)(Decimals + 1));
}
