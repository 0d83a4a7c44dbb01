using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ReportLint.Analysis;

/// <summary>
/// The words that some rules look for, all found in one pass over a text: at each place the pair of characters there says which words may stand around it. Pairs fold ASCII letters, so that words
/// are found in any case as well. The idea is that of Sun Wu and Udi Manber, "A Fast Algorithm for Multi-Pattern Searching" (1994), without its leaps: Chinese words are too short for them.
/// </summary>
internal sealed class WantedWords
{
    private const int Marks = 1 << 14;

    // Where words may be, by a few bits of the pair or of the last character alone: most places are passed by with these. Cells, which are short and many, have their own.
    private readonly bool[] marks = new bool[Marks];
    private readonly bool[] marksInCells = new bool[Marks];

    // The words by their pairs, each at the place of its hash or the next that is free, where the pair is 0.
    private readonly (int Pair, int Words)[] table;
    private readonly PairWords[] byPair;

    // A shorter cell has nothing that a rule about cells looks for.
    private readonly int shortestCell = int.MaxValue;
    private readonly Dictionary<TextNeed, ImmutableArray<ImmutableArray<int>>> clauses = [];

    public WantedWords(IEnumerable<SelectedNeed> needs)
    {
        var numbers = new Dictionary<(string Text, bool IgnoreCase), int>();
        var ofCells = new HashSet<int>();
        foreach (var (need, isOfCells) in needs)
        {
            clauses[need] = [.. need.Clauses.Select(c => c.Select(w => Number(w, need.IgnoreCase)).ToImmutableArray())];
            if (isOfCells)
            {
                ofCells.UnionWith(clauses[need].SelectMany(static c => c));
                shortestCell = Math.Min(shortestCell, need.Clauses.Select(static c => c.Min(static w => w.Length)).DefaultIfEmpty(0).Max());
            }
        }

        Count = numbers.Count;

        // A word is known by the one of its pairs that the fewest words have.
        var uses = numbers.Keys.SelectMany(static w => Pairs(w.Text)).CountBy(static p => p).ToDictionary();
        var groups = numbers.Select(n => (n.Value, n.Key, Pair: Pairs(n.Key.Text).MinBy(p => uses[p]))).GroupBy(static w => w.Pair, static w => new WantedWord(w.Value, w.Key.Text, w.Key.IgnoreCase, Pairs(w.Key.Text).IndexOf(w.Pair) + Math.Min(1, w.Key.Text.Length - 1))).ToList();
        table = new (int, int)[BitOperations.RoundUpToPowerOf2((uint)(groups.Count + 1) * 4)];
        byPair = [.. groups.Select(static g => new PairWords([.. g]))];
        foreach (var (number, group) in groups.Index())
        {
            Mark(marks, group.Key);
            if (group.Any(w => ofCells.Contains(w.Number)))
            {
                Mark(marksInCells, group.Key);
            }

            var at = Place(group.Key);
            while (table[at].Pair != 0)
            {
                at = Next(at);
            }

            table[at] = (group.Key, number);
        }

        int Number(string text, bool ignoreCase)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (text, ignoreCase), out var isKnown);
            return number = isKnown ? number : numbers.Count - 1;
        }
    }

    /// <summary>How many words there are; they are numbered from 0.</summary>
    public int Count { get; }

    /// <summary>The numbers of the words of each clause of a need.</summary>
    public ImmutableArray<ImmutableArray<int>> Clauses(TextNeed need) => clauses[need];

    /// <summary>The blocks that have each word, by the words' numbers; null for a word that none has.</summary>
    public BlockSet?[] Find(ImmutableArray<TextBlock> blocks)
    {
        var (found, done) = (new BlockSet?[Count], new int[byPair.Length]);
        for (var block = 0; block < blocks.Length; block++)
        {
            var isCell = blocks[block].Scope == TextScope.Cell;
            if (isCell && blocks[block].Span.Length < shortestCell)
            {
                continue;
            }

            var text = blocks[block].Written;
            var own = isCell ? marksInCells : marks;
            var first = '\0';
            for (var at = 0; at < text.Length; at++)
            {
                var last = Fold(text[at]);
                if (own[PairMark(first, last)])
                {
                    Find(Pair(first, last), text, at, block, blocks.Length, found, done);
                }

                if (own[SingleMark(last)])
                {
                    Find(Pair(last), text, at, block, blocks.Length, found, done);
                }

                first = last;
            }
        }

        return found;
    }

    private static void Mark(bool[] marks, int pair) => marks[pair >> 16 is not 0 and var first ? PairMark((char)first, (char)pair) : SingleMark((char)pair)] = true;

    private static int PairMark(char first, char last) => ((first << 5) ^ last) & (Marks - 1);

    private static int SingleMark(char last) => (last ^ 0x1555) & (Marks - 1);

    private void Find(int pair, ReadOnlySpan<char> text, int at, int block, int blocks, BlockSet?[] found, int[] done)
    {
        for (var place = Place(pair); table[place].Pair != 0; place = Next(place))
        {
            if (table[place].Pair == pair)
            {
                // Of a block it need be known only once that it has a word.
                var words = table[place].Words;
                if (done[words] <= block && byPair[words].Find(text, at, block, found, blocks))
                {
                    done[words] = block + 1;
                }

                return;
            }
        }
    }

    private static char Fold(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;

    /// <summary>The pairs of a word; of a single character that and nothing.</summary>
    private static ImmutableArray<int> Pairs(string word) => word.Length == 1 ? [Pair(Fold(word[0]))] : [.. Enumerable.Range(1, word.Length - 1).Select(i => Pair(Fold(word[i - 1]), Fold(word[i])))];

    private static int Pair(char first, char second) => (first << 16) | second;

    // No text has it before a character but by chance, and then the words are compared.
    private static int Pair(char single) => Pair('\0', single);

    private int Place(int pair) => (int)((uint)pair * 2654435769u >> 16) & (table.Length - 1);

    private int Next(int place) => (place + 1) & (table.Length - 1);

    /// <param name="Offset">Where the pair ends in it by which it is known.</param>
    private readonly record struct WantedWord(int Number, string Text, bool IgnoreCase, int Offset)
    {
        // It is no more than the pair, in one case or without any.
        private readonly bool isPair = Text.Length <= 2 && (IgnoreCase || !Text.Any(char.IsAsciiLetter));

        public bool Stands(ReadOnlySpan<char> text, int at) => isPair || (at >= Offset && text[(at - Offset)..].StartsWith(Text, IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
    }

    /// <summary>The words that are known by a pair.</summary>
    private sealed class PairWords(WantedWord[] words)
    {
        /// <returns>Whether the block has all the words.</returns>
        public bool Find(ReadOnlySpan<char> text, int at, int block, BlockSet?[] found, int blocks)
        {
            var all = true;
            foreach (ref readonly var word in words.AsSpan())
            {
                ref var set = ref found[word.Number];
                if (set?.Has(block) == true)
                {
                    continue;
                }

                if (word.Stands(text, at))
                {
                    (set ??= new BlockSet(blocks)).Add(block);
                }
                else
                {
                    all = false;
                }
            }

            return all;
        }
    }
}
