namespace ReportLint.Analysis;

/// <summary>
/// The characters of a text, by a few bits of each: a word with another character is not in the text, and for most words the first one tells. Of many words this is cheaper than to look for one after the
/// other, and Chinese words cannot be looked for together but character by character.
/// </summary>
internal readonly ref struct LetterSet
{
    /// <summary>How much room a set takes.</summary>
    public const int Size = 512;

    private readonly Span<bool> letters;

    /// <param name="room">Empty, and of the <see cref="Size"/>.</param>
    public LetterSet(ReadOnlySpan<char> text, Span<bool> room)
    {
        letters = room;
        foreach (var c in text)
        {
            letters[c % Size] = true;
        }
    }

    /// <summary>Whether a word may be in the text, in the same case. Any may where no letters are known.</summary>
    public bool MayHave(string word)
    {
        if (letters.IsEmpty)
        {
            return true;
        }

        foreach (var c in word)
        {
            if (!letters[c % Size])
            {
                return false;
            }
        }

        return true;
    }
}
