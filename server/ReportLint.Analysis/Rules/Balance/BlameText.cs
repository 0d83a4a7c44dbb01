using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Says what probably went wrong with figures that break equations, and how it is mended.</summary>
internal static class BlameText
{
    /// <summary>What is added to the message about a cell that is wrong.</summary>
    public static string Explain(Suspect suspect, Language language)
    {
        var (value, count) = (EquationSide.Figure(suspect.Value), suspect.Explains.Length);
        var part = suspect.Explains.FirstOrDefault(e => ReferenceEquals(e.Total, suspect.Cell)) is { } computed ? HintAtPart(computed, language) : "";
        return language == Language.Chinese
            ? $"。此处的 {suspect.Cell.Text} 很可能有误：改为 {value} 后，{Mended(count, language)}{Likeness(suspect, language)}{part}"
            : $". This {suspect.Cell.Text} is probably wrong: with {value}, {Mended(count, language)}{Likeness(suspect, language)}{part}";
    }

    public static string Explain(FigureSlip slip, Language language)
    {
        var (first, last, isChinese) = (slip.First, slip.Last, language == Language.Chinese);
        var (size, mended) = (EquationSide.Figure(slip.Size), Mended(slip.Explains.Length, language));
        return slip.Kind switch
        {
            SlipKind.Misplaced => isChinese
                ? $"。此处的 {first.Cell.Text} 很可能应填在“{Place(last, first)}”：移过去后，{mended}"
                : $". This {first.Cell.Text} probably belongs in \"{Place(last, first)}\": moved there, {mended}",
            SlipKind.Exchanged => isChinese
                ? $"。此处的 {first.Cell.Text} 很可能与“{Place(last, first)}”的 {last.Cell.Text} 填反了：对调后，{mended}"
                : $". This {first.Cell.Text} and the {last.Cell.Text} in \"{Place(last, first)}\" have probably changed places: put right, {mended}",
            SlipKind.Split => isChinese
                ? $"。{EquationSide.Figure(first.Value)} 很可能被拆在了两格中（{first.Cell.Text} 和 {last.Cell.Text}）：合并后，{mended}"
                : $". {EquationSide.Figure(first.Value)} has probably been split over two cells ({first.Cell.Text} and {last.Cell.Text}): joined, {mended}",
            SlipKind.Unit => Explain(first, language),
            _ => isChinese
                ? $"。此处可能有 {size} 应计入“{Place(last, first)}”：移过去后（{EquationSide.Figure(first.Value)} 和 {EquationSide.Figure(last.Value)}），{mended}"
                : $". {size} of it may belong in \"{Place(last, first)}\": moved there ({EquationSide.Figure(first.Value)} and {EquationSide.Figure(last.Value)}), {mended}",
        };
    }

    /// <summary>What is added to the message if the total of an equation is off by one of its parts.</summary>
    public static string HintAtPart(EquationInstance equation, Language language) =>
        equation.Relation != EquationRelation.Equal ? ""
        : equation.Left.Cells is [{ Sign: > 0 }] ? PartHint.Explain(equation.Difference, equation.Right.Terms(), language)
        : equation.Right.Cells is [{ Sign: > 0 }] ? PartHint.Explain(-equation.Difference, equation.Left.Terms(), language)
        : "";

    /// <summary>What is added to the message about a broken equation whose difference another one has the other way round.</summary>
    public static string HintAtOpposite(EquationInstance equation, EquationInstance opposite, Language language)
    {
        var amount = EquationSide.Figure(Math.Abs(equation.Difference));
        return language == Language.Chinese
            ? $"。“{equation.Scope}”与“{opposite.Scope}”的差额正好相反，可能有 {amount} 填错了位置"
            : $". \"{equation.Scope}\" and \"{opposite.Scope}\" are off by opposite amounts: {amount} may stand in the wrong place";
    }

    public static CodeFix Fix(Suspect suspect)
    {
        var value = EquationSide.Figure(suspect.Value);
        return new CodeFix(
            new LocalizedText($"将 {suspect.Cell.Text} 改为 {value}", $"Change {suspect.Cell.Text} to {value}"),
            Applicability.Unsafe,
            [new TextChange(suspect.Cell.Span, value)]);
    }

    public static CodeFix Fix(FigureSlip slip)
    {
        var (first, last) = (slip.First, slip.Last);
        return slip.Kind switch
        {
            SlipKind.Unit => Fix(first),
            SlipKind.Exchanged => Both($"对调 {first.Cell.Text} 和 {last.Cell.Text}", $"Exchange {first.Cell.Text} and {last.Cell.Text}"),
            SlipKind.Split => Both($"合并为 {EquationSide.Figure(first.Value)}", $"Join them to {EquationSide.Figure(first.Value)}"),
            _ => Both($"将 {EquationSide.Figure(slip.Size)} 移到“{Place(last, first)}”", $"Move {EquationSide.Figure(slip.Size)} to \"{Place(last, first)}\""),
        };

        // What only changes places stays as it was written.
        CodeFix Both(string zh, string en) => new(new LocalizedText(zh, en), Applicability.Unsafe,
        [
            .. slip.Cells.Zip(slip.Cells.Reverse(), (cell, other) => new TextChange(cell.Cell.Span, slip.Kind is SlipKind.Misplaced or SlipKind.Exchanged ? other.Cell.Text : EquationSide.Figure(cell.Value)))
                .OrderBy(static c => c.Span),
        ]);
    }

    private static string Mended(int count, Language language) => (language, count) switch
    {
        (Language.Chinese, _) => $"相关的 {count} 个等式都成立",
        (_, 1) => "the equation holds",
        (_, 2) => "both broken equations hold",
        _ => $"all {count} broken equations hold",
    };

    /// <summary>What the wrong figure has in common with the right one, if that is no chance.</summary>
    private static string Likeness(Suspect suspect, Language language)
    {
        var (written, right) = (suspect.Written, suspect.Value);
        if (FigureUnit.Of(suspect.Cell.Column.Cell.Unit).Measures.Length > 0 && UnitFactors.Explain(written, right, language) is { Length: > 0 } units)
        {
            return units;
        }

        return AreTransposed(EquationSide.Figure(written), EquationSide.Figure(right))
            ? language == Language.Chinese ? "（相邻两位数字颠倒）" : " (two neighbouring digits have changed places)"
            : "";
    }

    /// <summary>Whether two figures are the same but for two neighbouring digits, which have changed places.</summary>
    private static bool AreTransposed(string one, string other)
    {
        var at = one.AsSpan().CommonPrefixLength(other);
        return one.Length == other.Length && at + 1 < one.Length && one[at] == other[at + 1] && one[at + 1] == other[at] && one.AsSpan(at + 2).SequenceEqual(other.AsSpan(at + 2));
    }

    /// <summary>The cell by what sets it apart from the other one.</summary>
    private static string Place(Suspect suspect, Suspect other) =>
        !ReferenceEquals(suspect.Cell.Row, other.Cell.Row) ? suspect.Cell.Row.Name
        : string.Equals(suspect.Cell.Column.Label, other.Cell.Column.Label, StringComparison.Ordinal) ? FormPath.Of(suspect.Cell.Column) : suspect.Cell.Column.Label;
}
