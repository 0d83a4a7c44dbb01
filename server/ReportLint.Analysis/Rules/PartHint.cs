namespace ReportLint.Analysis;

/// <summary>Says of a wrong total that it is off by just one of its parts: that one was added twice, or not at all.</summary>
internal static class PartHint
{
    // Smaller figures are alike by chance too often.
    private const int FewestDifference = 10;

    /// <param name="excess">How much the total is more than its parts.</param>
    /// <param name="parts">What the total adds up, alone and in groups, by name.</param>
    /// <returns>What is added to the message; empty where no part is alike, or several are.</returns>
    public static string Explain(decimal excess, IEnumerable<(string Name, decimal Value)> parts, Language language)
    {
        if (Math.Abs(excess) < FewestDifference || parts.Where(p => p.Value == Math.Abs(excess)).Select(static p => p.Name).Distinct(StringComparer.Ordinal).Take(2).ToList() is not [var part])
        {
            return "";
        }

        var amount = EquationSide.Figure(Math.Abs(excess));
        return (language, excess > 0) switch
        {
            (Language.Chinese, true) => $"。多出的 {amount} 正好等于“{part}”，可能重复计算了",
            (Language.Chinese, false) => $"。少的 {amount} 正好等于“{part}”，可能漏加了",
            (_, true) => $". The {amount} too many are just \"{part}\": perhaps counted twice",
            _ => $". The {amount} too few are just \"{part}\": perhaps left out",
        };
    }
}
