namespace ReportLint.Analysis;

/// <summary>Says an equation in words and figures.</summary>
internal static class EquationText
{
    public static string Write(CheckedEquation equation, Language language)
    {
        var (left, right) = (Side(equation.Left, equation.Unit, language), Side(equation.Right, equation.Unit, language));
        var relation = Relation(equation, language);
        var difference = EquationSide.Figure(Math.Abs(equation.Difference), equation.Unit);
        return language == Language.Chinese
            ? $"{equation.Scope}：{left}，{relation} {right}{(equation.Holds ? "" : $"，相差 {difference}")}"
            : $"{equation.Scope}: {left} {relation} {right}{(equation.Holds ? "" : $"; they differ by {difference}")}";
    }

    private static string Side(CheckedSide side, string? unit, Language language)
    {
        var (names, value) = (side.Names.In(language), EquationSide.Figure(side.Value, unit));
        return string.Equals(side.Figures, value, StringComparison.Ordinal) ? $"{names} = {value}" : $"{names} = {side.Figures} = {value}";
    }

    private static string Relation(CheckedEquation equation, Language language) => (equation.Relation, equation.Holds, language) switch
    {
        (EquationRelation.AtMost, true, Language.Chinese) => "不大于",
        (EquationRelation.AtMost, false, Language.Chinese) => "应不大于",
        (EquationRelation.AtLeast, true, Language.Chinese) => "不小于",
        (EquationRelation.AtLeast, false, Language.Chinese) => "应不小于",
        (_, true, Language.Chinese) => "等于",
        (_, false, Language.Chinese) => "应等于",
        (EquationRelation.AtMost, true, _) => "is at most",
        (EquationRelation.AtMost, false, _) => "should be at most",
        (EquationRelation.AtLeast, true, _) => "is at least",
        (EquationRelation.AtLeast, false, _) => "should be at least",
        (_, true, _) => "equals",
        _ => "should equal",
    };
}
