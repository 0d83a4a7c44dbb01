using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>A number that a sentence states.</summary>
/// <param name="Index">Where its digits begin in the sentence's text.</param>
/// <param name="HalfUnit">Half a unit of its last printed digit: what is rounded to it is no further from it. Of a whole number 0: a count is what it is.</param>
internal readonly record struct StatedNumber(decimal Value, int Index, int Length, decimal HalfUnit)
{
    /// <summary>Whether it is written as a number; false where words say that there is none.</summary>
    public bool IsNumber { get; init; } = true;

    /// <summary>How many digits are printed behind its point.</summary>
    public int Decimals => HalfUnit == 0 ? 0 : HalfUnit.Scale - 1;

    /// <summary>How many plain units make one of the unit that it is stated in; value and half unit are in plain ones.</summary>
    public decimal UnitSize { get; init; } = 1;

    // Before and behind a number that is only about so much.
    private const string About = "约近超逾余多数";
    private const string Greater = "万亿千余多来";

    private static readonly FrozenSet<string> Scales = FrozenSet.ToFrozenSet(["hundred", "thousand", "million", "billion", "trillion", "mn", "bn"], StringComparer.OrdinalIgnoreCase);

    private const string Blanks = @"[ \u3000\u00A0]{0,3}";

    // A comma behind the last digit is one of the sentence.
    private const string Digits = @"[0-9０-９](?:[0-9０-９,]{0,19}[0-9０-９])?(?:[.．][0-9０-９]{1,8})?";
    private const string Han = "[〇零一二两三四五六七八九十百千万]{1,12}";
    private const int LongestHan = 12;

    /// <summary>The pattern of a number with a unit behind it, as the groups NAME and NAMEunit.</summary>
    /// <param name="units">The units, of which one must be there; any number will do where there are none.</param>
    /// <param name="mayLack">Whether the unit may be left out.</param>
    public static string Pattern(string name, ImmutableArray<string> units, bool mayLack = false) =>
        $@"{Blanks}(?<{name}>{Digits}|{Han}){Blanks}" + (units.IsEmpty ? "" : $"(?<{name}unit>{string.Join('|', units.OrderByDescending(static u => u.Length).Select(Regex.Escape))}){(mayLack ? "?" : "")}");

    /// <summary>The number of a group; null where it is none, is only about so much, or goes on in words.</summary>
    public static StatedNumber? Of(string text, Group group)
    {
        if (!group.Success || Read(group.ValueSpan) is not { } value || IsOther(text.AsSpan(0, group.Index), text.AsSpan(group.Index + group.Length)))
        {
            return null;
        }

        var point = group.ValueSpan.LastIndexOfAny('.', '．');
        return new StatedNumber(value, group.Index, group.Length, point < 0 ? 0 : new decimal(5, 0, 0, isNegative: false, (byte)Math.Min(20, group.Length - point)));
    }

    /// <summary>Whether what stands around a number makes it another one, or one that is only about so much.</summary>
    private static bool IsOther(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        (before is [.., var last] && About.Contains(last, StringComparison.Ordinal)) || (behind is [var next, ..] && Greater.Contains(next, StringComparison.Ordinal) && !behind.StartsWith("万元")) || IsScaled(behind);

    /// <summary>Whether a word or a fraction behind a number makes another of it: 1.2 million, 1.5K, 2½.</summary>
    private static bool IsScaled(ReadOnlySpan<char> behind)
    {
        var rest = behind.TrimStart(' ');
        var letters = rest.IndexOfAnyExceptInRange('A', 'z');
        var word = letters < 0 ? rest : rest[..letters];
        return rest is ['½' or '¼' or '¾', ..] || (word is ['K' or 'k' or 'M' or 'm' or 'B' or 'b'] && rest.Length == behind.Length) || (word.Length > 1 && Scales.Contains(word.ToString()));
    }

    private static decimal? Read(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestHan && !char.IsDigit(written[0]))
        {
            return null;
        }

        return char.IsDigit(written[0]) && char.GetUnicodeCategory(written[0]) == UnicodeCategory.DecimalDigitNumber ? CellValue.Read(written.ToString()).Number : ReadHan(written);
    }

    /// <summary>一百二十三, 两千, 二〇; null for what is no numeral.</summary>
    private static decimal? ReadHan(ReadOnlySpan<char> written)
    {
        if (!written.ContainsAny("十百千万"))
        {
            decimal digits = 0;
            foreach (var c in written)
            {
                digits = (digits * 10) + Digit(c);
            }

            return written.Length == 1 || written.ContainsAny("〇零") ? digits : null;
        }

        decimal all = 0, section = 0, digit = 0;
        foreach (var c in written)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, _ => 0 };
            if (unit == 0)
            {
                digit = Digit(c);
            }
            else if (unit == 10_000)
            {
                (all, section, digit) = ((section + digit) * unit, 0, 0);
            }
            else
            {
                section += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            }
        }

        return all + section + digit;
    }

    private static int Digit(char c) => c switch { '两' => 2, '〇' or '零' => 0, _ => "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) };
}
