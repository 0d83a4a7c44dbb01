namespace ReportLint.Syntax;

/// <summary>Writes a numbering as another one is written: 三、 after 二、, Section 3 after Section 2.</summary>
public static class NumberingWriter
{
    private const string HanDigits = "零一二三四五六七八九十";

    /// <param name="model">The numbering that is written, with its marks and blanks.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="ordinal">The wanted number, from 1 to 99.</param>
    public static string Like(string model, NumberingStyle style, int ordinal)
    {
        if (style == NumberingStyle.Circled)
        {
            return (ordinal <= 20 ? (char)('①' + ordinal - 1) : '⑳') + model[1..];
        }

        var start = Find(model, 0, style, wanted: true);
        var end = Find(model, start, style, wanted: false);
        return string.Concat(model.AsSpan(0, start), Number(model.AsSpan(start, end - start), style, ordinal), model.AsSpan(end));
    }

    private static int Find(string text, int at, NumberingStyle style, bool wanted)
    {
        while (at < text.Length && IsDigit(text[at], style) != wanted)
        {
            at++;
        }

        return at;
    }

    private static bool IsDigit(char c, NumberingStyle style) =>
        style == NumberingStyle.Letter ? char.IsAsciiLetterUpper(c) : char.IsAsciiDigit(c) || c is >= '０' and <= '９' || HanDigits.Contains(c, StringComparison.Ordinal);

    private static string Number(ReadOnlySpan<char> model, NumberingStyle style, int ordinal) =>
        model.IsEmpty ? ""
        : style == NumberingStyle.Letter ? (model.ContainsAnyExcept("IVX") ? ((char)('A' + Math.Min(ordinal, 26) - 1)).ToString() : Roman(ordinal))
        : HanDigits.Contains(model[0], StringComparison.Ordinal) ? Han(ordinal)
        : model[0] >= '０' ? string.Concat($"{ordinal}".Select(static c => (char)(c - '0' + '０')))
        : $"{ordinal}";

    private static string Han(int ordinal)
    {
        var (tens, ones) = Math.DivRem(ordinal, 10);
        return (tens > 1 ? HanDigits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? HanDigits[ones].ToString() : "");
    }

    private static string Roman(int ordinal)
    {
        string[] ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        return new string('X', ordinal / 10) + ones[ordinal % 10];
    }
}
