using System.Globalization;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

public enum CellValueKind
{
    Number,
    Blank,

    /// <summary>A dash or a stroke that stands for nothing: - — /</summary>
    Dash,

    /// <summary>无, 不适用, N/A</summary>
    None,

    Text,
}

/// <summary>What a cell says. Only a number has a value; nothing, a dash and a word for nothing stay distinct.</summary>
public readonly record struct CellValue
{
    // A number that is not plain. There are few of them, and a document has many cells.
    private readonly object? exact;

    public CellValue(CellValueKind kind, decimal? number) => (Kind, exact) = (kind, number);

    private CellValue(int plain) => (Kind, IsPlain, Plain) = (CellValueKind.Number, true, plain);

    public CellValueKind Kind { get; }

    public decimal? Number => IsPlain ? Plain : (decimal?)exact;

    public bool IsNumber => Kind == CellValueKind.Number;

    /// <summary>Whether it is written with nothing but a few digits, and so a whole number from 0.</summary>
    internal bool IsPlain { get; }

    /// <summary>The number that is plainly written.</summary>
    internal int Plain { get; }

    private const int LongestNumber = 40;

    // So many digits fit into an integer.
    private const int LongestPlain = 9;

    /// <summary>Digits of either width, thousands separators in place, a sign, decimals; characters without width are none. A unit or words beside the figure make it text.</summary>
    public static CellValue Read(string text)
    {
        if (text.Length == 0)
        {
            return new CellValue(CellValueKind.Blank, null);
        }

        // Most cells are words, or short and plain figures.
        if (IsOfWords(text[0]))
        {
            return new CellValue(CellValueKind.Text, null);
        }

        if (text.Length <= LongestPlain && ReadPlain(text) is { } plain)
        {
            return new CellValue(plain);
        }

        var trimmed = text.AsSpan().Trim().Trim("\u200B\uFEFF\u2060").Trim();
        if (trimmed.IsEmpty)
        {
            return new CellValue(CellValueKind.Blank, null);
        }

        if (trimmed.IndexOfAnyExcept("-/\\—–―ー−﹣‐‑－／＼") < 0)
        {
            return new CellValue(CellValueKind.Dash, null);
        }

        return trimmed.Length > LongestNumber || IsOfWords(trimmed[0]) ? new CellValue(CellValueKind.Text, null) : ReadShort(trimmed);
    }

    /// <summary>Whether neither a number nor a word for nothing begins so.</summary>
    private static bool IsOfWords(char first) => first is (>= '\u4E00' and <= '\u9FFF' and not ('无' or '不' or '暂' or '没')) or '（' or '“' or '《';

    /// <summary>Null where something else than a digit is written.</summary>
    private static int? ReadPlain(string digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return null;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    private static CellValue ReadShort(ReadOnlySpan<char> text)
    {
        Span<char> written = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!Blanks.IsInvisible(c))
            {
                written[length++] = FigureSpelling.IsFullWidth(c) ? FigureSpelling.Narrow(c) : c is '﹣' or '‐' or '‑' ? '-' : c;
            }
        }

        var clean = written[..length];
        if (clean is "无" or "不适用" or "n/a" or "N/A" or "NA" or "暂无" or "没有")
        {
            return new CellValue(CellValueKind.None, null);
        }

        return Parse(clean) is { } number ? new CellValue(CellValueKind.Number, number) : new CellValue(CellValueKind.Text, null);
    }

    private static decimal? Parse(ReadOnlySpan<char> text)
    {
        var sign = text[0] is '-' or '+' or '−' ? 1 : 0;
        var digits = text[sign..];
        if (digits.IsEmpty || digits.Length > 24 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]) || digits.IndexOfAnyExcept("0123456789.,") >= 0)
        {
            return null;
        }

        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        if ((point >= 0 && digits[(point + 1)..].ContainsAny('.', ',')) || !GroupsAreThousands(whole))
        {
            return null;
        }

        var plain = digits.ToString().Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? text[0] is '-' or '−' ? -value : value
            : null;
    }

    private static bool GroupsAreThousands(ReadOnlySpan<char> whole)
    {
        var comma = whole.IndexOf(',');
        if (comma < 0)
        {
            return true;
        }

        if (comma is 0 or > 3)
        {
            return false;
        }

        for (var rest = whole[comma..]; !rest.IsEmpty; rest = rest[4..])
        {
            if (rest.Length < 4 || rest[0] != ',' || rest[1..4].Contains(','))
            {
                return false;
            }
        }

        return true;
    }
}
