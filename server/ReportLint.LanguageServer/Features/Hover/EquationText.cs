using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>Writes an equation for people: its names, its figures, and whether it holds.</summary>
internal static class EquationText
{
    /// <summary>As Markdown.</summary>
    public static string Of(CheckedEquation equation, Language language)
    {
        var names = $"{MarkdownText.Escape(equation.Left.Names.In(language))} {Sign(equation.Relation)} {MarkdownText.Escape(equation.Right.Names.In(language))}";
        var scope = MarkdownText.Escape(equation.Scope);
        return $"{(equation.Holds ? "✓" : "✗")} {(language == Language.Chinese ? $"{scope}：" : $"{scope}: ")}{names}  \n{MarkdownText.Escape(Figures(equation))}{MarkdownText.Escape(Difference(equation, language))}";
    }

    /// <summary>The figures, as plain text: 1 + 2 = 3.</summary>
    public static string Figures(CheckedEquation equation) =>
        $"{equation.Left.Figures} {(equation.Holds ? Sign(equation.Relation) : Broken(equation))} {equation.Right.Figures}";

    private static string Difference(CheckedEquation equation, Language language) => equation.Holds ? ""
        : language == Language.Chinese ? $"（{CheckedSide.Figure(equation.Left.Value)} 与 {CheckedSide.Figure(equation.Right.Value)} 相差 {CheckedSide.Figure(Math.Abs(equation.Difference))}）"
        : $" ({CheckedSide.Figure(equation.Left.Value)} and {CheckedSide.Figure(equation.Right.Value)} differ by {CheckedSide.Figure(Math.Abs(equation.Difference))})";

    private static string Sign(EquationRelation relation) => relation switch
    {
        EquationRelation.AtMost => "≤",
        EquationRelation.AtLeast => "≥",
        _ => "=",
    };

    private static string Broken(CheckedEquation equation) => equation.Relation switch
    {
        EquationRelation.AtMost => ">",
        EquationRelation.AtLeast => "<",
        _ => "≠",
    };
}
