using System.Buffers;
using System.Numerics;

namespace ReportLint.Analysis;

/// <summary>
/// Where each pair of neighbours stands in a text: a word is looked for at the places of its rarest pair alone. Pairs are told apart by a hash that folds ASCII letters, so that words are
/// found in any case as well. Its room, several times that of the text, is lent: it must not be asked once it was given back.
/// </summary>
internal sealed class PairIndex : IDisposable
{
    private readonly string text;
    private readonly int count;
    private readonly Bucket[] buckets;

    // For each place the one before it of the same bucket.
    private readonly int[] earlier;

    public PairIndex(string text)
    {
        this.text = text;
        count = (int)BitOperations.RoundUpToPowerOf2((uint)(text.Length / 2) + 1);
        buckets = ArrayPool<Bucket>.Shared.Rent(count);
        earlier = ArrayPool<int>.Shared.Rent(text.Length);
        buckets.AsSpan(0, count).Clear();
        var before = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = Fold(text[i]);
            ref var bucket = ref buckets[Hash(before, folded)];
            earlier[i] = bucket.Last;
            bucket.Last = i;
            bucket.Count++;
            before = folded;
        }
    }

    /// <summary>Whether a word may be in the text; true also by chance, and for all words of one character, but never false for one that is.</summary>
    public bool MayHave(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (BucketOf(word, i).Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The places of a word of two characters or more, the last first.</summary>
    public PairPlaces PlacesOf(string word, StringComparison comparison)
    {
        var (rarest, at) = (BucketOf(word, 1), 1);
        for (var i = 2; i < word.Length; i++)
        {
            if (BucketOf(word, i) is var bucket && bucket.Count < rarest.Count)
            {
                (rarest, at) = (bucket, i);
            }
        }

        return new PairPlaces(this, word, comparison, rarest, at);
    }

    public void Dispose()
    {
        ArrayPool<Bucket>.Shared.Return(buckets);
        ArrayPool<int>.Shared.Return(earlier);
    }

    private Bucket BucketOf(ReadOnlySpan<char> word, int at) => buckets[Hash(Fold(word[at - 1]), Fold(word[at]))];

    private int Hash(int a, int b) => ((a * 0x9E35) ^ b) & (count - 1);

    private static int Fold(char c) => char.IsAsciiLetterUpper(c) ? c | 0x20 : c;

    /// <param name="at">How far into the word the pair ends whose places are looked at.</param>
    internal struct PairPlaces(PairIndex index, string word, StringComparison comparison, Bucket bucket, int at)
    {
        private int next = bucket.Last;
        private int left = bucket.Count;

        public int Current { get; private set; }

        public readonly PairPlaces GetEnumerator() => this;

        public bool MoveNext()
        {
            while (left-- > 0)
            {
                Current = next - at;
                next = index.earlier[next];
                if (Current >= 0 && index.text.AsSpan(Current).StartsWith(word, comparison))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <param name="Last">The last place where a pair of the bucket ends.</param>
    internal record struct Bucket(int Last, int Count);
}
