namespace ReportLint.Syntax;

/// <summary>Tells numbering from words and figures: 一、 and 1. number, 三公经费 and 1.05% do not.</summary>
internal static class NumberingReader
{
    private const string HanDigits = "零一二三四五六七八九十";

    public static Numbering? Read(ReadOnlySpan<char> text)
    {
        // Most texts begin with a Chinese character that numbers nothing.
        if (text.IsEmpty || (text[0] is >= '\u4E00' and <= '\u9FFF' and not '第' && !HanDigits.Contains(text[0])))
        {
            return null;
        }

        var numbering = ReadBracketed(text) ?? ReadPart(text) ?? ReadWord(text) ?? ReadPlain(text) ?? ReadCircled(text);
        if (numbering is null)
        {
            return null;
        }

        var length = numbering.Length;
        while (length < text.Length && IsBlank(text[length]))
        {
            length++;
        }

        return length == numbering.Length ? numbering : numbering with { Length = length };
    }

    private static Numbering? ReadBracketed(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('（' or '(' or '〔' or '[' or '【'))
        {
            return null;
        }

        var at = SkipBlanks(text, 1);
        var (ordinal, end, han) = ReadNumber(text, at);
        end = SkipBlanks(text, end);
        return ordinal > 0 && end < text.Length && text[end] is '）' or ')' or '〕' or ']' or '】'
            ? new Numbering(han ? NumberingStyle.HanInBrackets : NumberingStyle.DigitInBrackets, ordinal, SkipComma(text, end + 1))
            : null;
    }

    private static Numbering? ReadPart(ReadOnlySpan<char> text)
    {
        if (text[0] != '第')
        {
            return null;
        }

        var (ordinal, end, _) = ReadNumber(text, SkipBlanks(text, 1));
        end = SkipBlanks(text, end);
        if (ordinal == 0 || end >= text.Length)
        {
            return null;
        }

        var unit = text[end..].StartsWith("部分") ? 2 : text[end] is '章' or '节' or '篇' ? 1 : 0;
        return unit == 0 ? null : new Numbering(NumberingStyle.Part, ordinal, SkipComma(text, end + unit));
    }

    private static Numbering? ReadWord(ReadOnlySpan<char> text)
    {
        if (char.IsAscii(text[0]) && text[0] is not ('S' or 's' or 'P' or 'p' or 'C' or 'c'))
        {
            return null;
        }

        var word = text.StartsWith("Section ", StringComparison.OrdinalIgnoreCase) ? 8
            : text.StartsWith("Part ", StringComparison.OrdinalIgnoreCase) ? 5
            : text.StartsWith("Chapter ", StringComparison.OrdinalIgnoreCase) ? 8 : 0;
        if (word == 0)
        {
            return null;
        }

        var (ordinal, end, _) = ReadNumber(text, word);
        return ordinal > 0 && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? new Numbering(NumberingStyle.Word, ordinal, SkipComma(text, end)) : null;
    }

    private static Numbering? ReadPlain(ReadOnlySpan<char> text)
    {
        var (ordinal, end, han) = ReadNumber(text, 0);
        if (ordinal == 0)
        {
            return ReadLetter(text);
        }

        var delimiter = SkipBlanks(text, end);
        if (delimiter < text.Length && IsDelimiter(text[delimiter]))
        {
            var next = delimiter + 1;
            if (!han && text[delimiter] is '.' or '．' && next < text.Length && char.IsAsciiDigit(Half(text[next])))
            {
                return ReadDecimal(text, ordinal);
            }

            // 1,234 and 10:30 are figures, no numbering.
            return !han && text[delimiter] is not '、' && next < text.Length && char.IsAsciiDigit(Half(text[next]))
                ? null
                : new Numbering(han ? NumberingStyle.Han : NumberingStyle.Digit, ordinal, next);
        }

        if (delimiter < text.Length && text[delimiter] is ')' or '）')
        {
            return new Numbering(han ? NumberingStyle.HanInBrackets : NumberingStyle.DigitInBrackets, ordinal, delimiter + 1);
        }

        return han && delimiter > end ? new Numbering(NumberingStyle.Han, ordinal, delimiter) : null;
    }

    private static Numbering? ReadDecimal(ReadOnlySpan<char> text, int first)
    {
        var at = 0;
        var parts = 0;
        while (true)
        {
            var (ordinal, end, han) = ReadNumber(text, at);
            if (ordinal == 0 || han || ordinal > 99)
            {
                return null;
            }

            parts++;
            if (end + 1 < text.Length && text[end] is '.' or '．' && char.IsAsciiDigit(Half(text[end + 1])))
            {
                at = end + 1;
                continue;
            }

            // 1.05% and 1.05 万元 are figures: a decimal numbering stands before a blank or a letter.
            return parts > 1 && end < text.Length && !IsUnit(text[end..].TrimStart(" \u3000\u00A0")) && (IsBlank(text[end]) || char.IsLetter(text[end]) || text[end] is '、')
                ? new Numbering(NumberingStyle.Decimal, first, SkipComma(text, end))
                : null;
        }
    }

    private static bool IsUnit(ReadOnlySpan<char> behind) =>
        behind is ['元' or '%' or '％' or '‰' or '亿', ..] || behind.StartsWith("万元") || behind.StartsWith("万件") || behind.StartsWith("万人") || behind.StartsWith("个百分点") || behind.StartsWith("平方") || behind.StartsWith("公里");

    private static Numbering? ReadLetter(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && i < 5 && text[i] is 'I' or 'V' or 'X')
        {
            i++;
        }

        if (i == 0 && text[0] is >= 'A' and <= 'Z')
        {
            i = 1;
        }

        return i > 0 && i + 1 < text.Length && text[i] is '.' or '、' && (IsBlank(text[i + 1]) || text[i + 1] > 0x2E80)
            ? new Numbering(NumberingStyle.Letter, Roman(text[..i]), i + 1)
            : null;
    }

    private static Numbering? ReadCircled(ReadOnlySpan<char> text) =>
        text[0] is >= '①' and <= '⑳' ? new Numbering(NumberingStyle.Circled, text[0] - '①' + 1, SkipComma(text, 1)) : null;

    private static int Roman(ReadOnlySpan<char> letters)
    {
        var total = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var value = Value(letters[i]);
            total += i + 1 < letters.Length && value < Value(letters[i + 1]) ? -value : value;
        }

        return total > 0 ? total : letters[0] - 'A' + 1;

        static int Value(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
    }

    private static (int Ordinal, int End, bool Han) ReadNumber(ReadOnlySpan<char> text, int at)
    {
        var i = at;
        var value = 0;
        while (i < text.Length && i - at < 3 && char.IsAsciiDigit(Half(text[i])))
        {
            value = (value * 10) + Half(text[i]) - '0';
            i++;
        }

        if (i > at)
        {
            return i < text.Length && char.IsAsciiDigit(Half(text[i])) ? (0, at, false) : (value, i, false);
        }

        while (i < text.Length && i - at < 3 && HanDigits.Contains(text[i]))
        {
            var digit = HanDigits.IndexOf(text[i]);
            value = digit == 10 ? Math.Max(1, value) * 10 : value + digit;
            i++;
        }

        return (value, i, true);
    }

    private static bool IsDelimiter(char c) => c is '、' or '.' or '．' or ',' or '，' or '﹑' or ':' or '：';

    private static char Half(char c) => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c;

    private static bool IsBlank(char c) => c is ' ' or '\u3000' or '\u00A0' or '\t';

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int SkipComma(ReadOnlySpan<char> text, int at)
    {
        var next = SkipBlanks(text, at);
        return next < text.Length && IsDelimiter(text[next]) ? next + 1 : at;
    }
}
