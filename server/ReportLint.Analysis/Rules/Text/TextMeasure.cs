using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>In what the length of a text is counted.</summary>
internal enum TextUnit
{
    /// <summary>All but blanks; what is written with two UTF-16 units counts once.</summary>
    Characters,

    /// <summary>Words between blanks and marks; each Chinese character counts as one.</summary>
    Words,

    /// <summary>What ends with 。！？； . ! ?, and a rest without a mark.</summary>
    Sentences,
}

/// <summary>How long a readable text is. Code and addresses do not count.</summary>
internal static class TextMeasure
{
    public static int Of(string text, TextUnit unit) => unit switch
    {
        TextUnit.Words => Words(text),
        TextUnit.Sentences => Sentences(text),
        _ => Characters(text),
    };

    private static int Characters(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += Blanks.IsBlank(c) || char.IsLowSurrogate(c) || c == ProseReader.Object ? 0 : 1;
        }

        return count;
    }

    private static int Words(string text)
    {
        var (count, within) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var isUnspaced = !rune.IsBmp || ProseReader.IsUnspaced((char)rune.Value);
            var isLetter = Rune.IsLetterOrDigit(rune);
            count += isLetter && (isUnspaced || !within) ? 1 : 0;
            within = !isUnspaced && (isLetter || (within && rune.Value is '\'' or '’' or '-' or '.' or ','));
        }

        return count;
    }

    private static int Sentences(string text)
    {
        var (count, within) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '。' or '！' or '？' or '；' or '!' or '?' || (text[i] == '.' && (i + 1 == text.Length || Blanks.IsBlank(text[i + 1])));
            count += ends && within ? 1 : 0;
            within = !ends && (within || char.IsLetterOrDigit(text[i]));
        }

        return count + (within ? 1 : 0);
    }
}
