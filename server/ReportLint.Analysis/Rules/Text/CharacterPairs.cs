namespace ReportLint.Analysis;

/// <summary>Which pairs of neighbours a text has, by a hash that folds ASCII letters: a word of which one pair is missing is not in the text.</summary>
internal readonly struct CharacterPairs
{
    private const int Bits = 1 << 16;

    private readonly ulong[] pairs;
    private readonly ulong[] characters;

    public CharacterPairs(ReadOnlySpan<char> text)
    {
        (pairs, characters) = (new ulong[Bits / 64], new ulong[Bits / 64]);
        var before = 0;
        foreach (var c in text)
        {
            var folded = Fold(c);
            Set(characters, folded);
            Set(pairs, Hash(before, folded));
            before = folded;
        }
    }

    /// <summary>Whether a word may be in the text; true also by chance, but never false for one that is.</summary>
    public bool MayHave(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
        {
            return Has(characters, Fold(word[0]));
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (!Has(pairs, Hash(Fold(word[i - 1]), Fold(word[i]))))
            {
                return false;
            }
        }

        return true;
    }

    private static int Fold(char c) => char.IsAsciiLetterUpper(c) ? c | 0x20 : c;

    private static int Hash(int a, int b) => ((a * 0x9E35) ^ b) & (Bits - 1);

    private static void Set(ulong[] set, int at) => set[at >> 6] |= 1UL << at;

    private static bool Has(ulong[] set, int at) => (set[at >> 6] & (1UL << at)) != 0;
}
