using System.Numerics;

namespace ReportLint.Analysis;

/// <summary>
/// Where each pair of neighbours stands in a text: a word is looked for at the places of its rarest pair alone. Pairs are told apart by a hash that folds ASCII letters, so that words are
/// found in any case as well.
/// </summary>
internal sealed class PairIndex
{
    private readonly string text;
    private readonly Page[] pages;

    public PairIndex(string text)
    {
        this.text = text;
        pages = new Page[(text.Length + Page.Length - 1) / Page.Length];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = new Page(text, i * Page.Length);
        }
    }

    /// <summary>Whether a word may be in the text; true also by chance, and for all words of one character, but never false for one that is.</summary>
    public bool MayHave(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (Count(Hash(word[i - 1], word[i])) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The places of a word of two characters or more, the last first.</summary>
    public PairPlaces PlacesOf(string word, StringComparison comparison)
    {
        var (rarest, fewest) = (1, int.MaxValue);
        for (var i = 1; i < word.Length; i++)
        {
            if (Count(Hash(word[i - 1], word[i])) is var count && count < fewest)
            {
                (rarest, fewest) = (i, count);
            }
        }

        return new PairPlaces(this, word, comparison, rarest);
    }

    private int Count(int pair)
    {
        var count = 0;
        foreach (var page in pages)
        {
            count += page.At(pair).Count;
        }

        return count;
    }

    private static int Hash(char a, char b) => (Fold(a) * 0x9E35) ^ Fold(b);

    private static int Fold(char c) => char.IsAsciiLetterUpper(c) ? c | 0x20 : c;

    /// <param name="at">How far into the word the pair ends whose places are looked at.</param>
    internal struct PairPlaces(PairIndex index, string word, StringComparison comparison, int at)
    {
        private int page = index.pages.Length;
        private int next;
        private int left;

        public int Current { get; private set; }

        public readonly PairPlaces GetEnumerator() => this;

        public bool MoveNext()
        {
            while (left > 0 || page > 0)
            {
                if (left == 0)
                {
                    var bucket = index.pages[--page].At(Hash(word[at - 1], word[at]));
                    (next, left) = (bucket.Last, bucket.Count);
                    continue;
                }

                Current = (page * Page.Length) + next - at;
                next = index.pages[page].Before(next);
                left--;
                if (Current >= 0 && index.text.AsSpan(Current).StartsWith(word, comparison))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <param name="Last">The last place where a pair of the bucket ends.</param>
    internal readonly record struct Bucket(ushort Last, ushort Count);

    /// <summary>The pairs that end in a part of the text. Parts are so short that none needs an array of the kind that is rarely collected.</summary>
    private sealed class Page
    {
        public const int Length = 1 << 15;

        private readonly Bucket[] buckets;

        // For each place the one before it of the same bucket.
        private readonly ushort[] earlier;

        public Page(string text, int start)
        {
            var length = Math.Min(Length, text.Length - start);
            buckets = new Bucket[BitOperations.RoundUpToPowerOf2((uint)(length / 2) + 1)];
            earlier = new ushort[length];
            var before = start == 0 ? '\0' : text[start - 1];
            for (var i = 0; i < length; i++)
            {
                var c = text[start + i];
                ref var bucket = ref buckets[Hash(before, c) & (buckets.Length - 1)];
                earlier[i] = bucket.Last;
                bucket = new Bucket((ushort)i, (ushort)(bucket.Count + 1));
                before = c;
            }
        }

        public Bucket At(int pair) => buckets[pair & (buckets.Length - 1)];

        public int Before(int place) => earlier[place];
    }
}
