using System.Collections.Immutable;
using System.Numerics;

namespace ReportLint.Analysis;

/// <summary>
/// The words that some rules look for, all found in one pass over a text: at each place the two characters that end there say which words may begin with them. Pairs fold ASCII letters, so that
/// words are found in any case as well. The idea is that of Sun Wu and Udi Manber, "A Fast Algorithm for Multi-Pattern Searching" (1994), without its leaps: Chinese words are too short for them.
/// </summary>
internal sealed class WantedWords
{
    private const int Marks = 1 << 14;

    // Where words may be, by a few bits of the pair or of a single character: most places are passed by with these. Cells, which are short and many, have their own.
    private readonly bool[] marks = new bool[Marks];
    private readonly bool[] marksInCells = new bool[Marks];

    // The first word that begins with a pair, at the place of the pair's hash or the next that is free, where the pair is 0.
    private readonly (int Pair, int Word)[] table;
    private readonly List<WantedWord> words = [];
    private readonly Dictionary<TextNeed, int[][]> clauses = [];

    // A shorter cell has nothing that a rule about cells looks for.
    private readonly int shortestCell = int.MaxValue;

    public WantedWords(IEnumerable<SelectedNeed> needs)
    {
        var (known, knownInAnyCase) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (need, isOfCells) in needs)
        {
            var numbers = new int[need.Clauses.Length][];
            var longest = 0;
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = Numbers(need.Clauses[i], need.IgnoreCase ? knownInAnyCase : known, need.IgnoreCase, isOfCells);
                longest = Math.Max(longest, RequiredLiterals.Shortest(need.Clauses[i]));
            }

            clauses[need] = numbers;
            shortestCell = isOfCells ? Math.Min(shortestCell, longest) : shortestCell;
        }

        table = new (int, int)[BitOperations.RoundUpToPowerOf2((uint)(words.Count + 1) * 4)];
        for (var number = 0; number < words.Count; number++)
        {
            ref var place = ref table[Place(words[number].Pair)];
            words[number] = words[number] with { Next = place.Pair == 0 ? -1 : place.Word };
            place = (words[number].Pair, number);
        }
    }

    /// <summary>The numbers of the words of each clause of a need.</summary>
    public int[][] Clauses(TextNeed need) => clauses[need];

    /// <summary>The blocks that have each word, by the words' numbers; null for a word that none has.</summary>
    public BlockSet?[] Find(ImmutableArray<TextBlock> blocks)
    {
        var (found, done) = (new BlockSet?[words.Count], new int[table.Length]);
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
                var second = Fold(text[at]);
                if (own[PairMark(first, second)] && at > 0)
                {
                    Find(Pair(first, second), text[(at - 1)..], block, blocks.Length, found, done);
                }

                if (own[SingleMark(second)])
                {
                    Find(Pair('\0', second), text[at..], block, blocks.Length, found, done);
                }

                first = second;
            }
        }

        return found;
    }

    private void Find(int pair, ReadOnlySpan<char> text, int block, int blocks, BlockSet?[] found, int[] done)
    {
        // Of a block it need be known only once that it has a word.
        var place = Place(pair);
        if (table[place].Pair == 0 || done[place] > block)
        {
            return;
        }

        var all = true;
        for (var number = table[place].Word; number >= 0; number = words[number].Next)
        {
            ref var set = ref found[number];
            if (set?.Has(block) == true)
            {
                continue;
            }

            if (words[number].Begins(text))
            {
                (set ??= new BlockSet(blocks)).Add(block);
            }
            else
            {
                all = false;
            }
        }

        done[place] = all ? block + 1 : done[place];
    }

    private int[] Numbers(ImmutableArray<string> clause, Dictionary<string, int> known, bool ignoreCase, bool isOfCells)
    {
        var numbers = new int[clause.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!known.TryGetValue(clause[i], out numbers[i]))
            {
                known.Add(clause[i], numbers[i] = words.Count);
                words.Add(new WantedWord(clause[i], ignoreCase));
                Mark(marks, words[^1].Pair);
            }

            if (isOfCells)
            {
                Mark(marksInCells, words[numbers[i]].Pair);
            }
        }

        return numbers;
    }

    private static void Mark(bool[] marks, int pair) => marks[pair >> 16 is not 0 and var first ? PairMark((char)first, (char)pair) : SingleMark((char)pair)] = true;

    // Both are cheap to make. A place that is marked by chance costs a look into the table.
    private static int PairMark(char first, char second) => ((first << 5) ^ second) & (Marks - 1);

    private static int SingleMark(char single) => (single ^ 0x1555) & (Marks - 1);

    private static char Fold(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;

    private static int Pair(char first, char second) => (first << 16) | second;

    /// <summary>The place of a pair, or the free one where it would be.</summary>
    private int Place(int pair)
    {
        var place = (int)((uint)pair * 2654435769u >> 16) & (table.Length - 1);
        while (table[place].Pair != 0 && table[place].Pair != pair)
        {
            place = (place + 1) & (table.Length - 1);
        }

        return place;
    }

    /// <param name="Next">The number of the next word that begins alike; -1 behind the last.</param>
    private readonly record struct WantedWord(string Text, bool IgnoreCase, int Next = -1)
    {
        // Of a single character there is no pair: it stands behind none.
        public int Pair { get; } = Text.Length == 1 ? WantedWords.Pair('\0', Fold(Text[0])) : WantedWords.Pair(Fold(Text[0]), Fold(Text[1]));

        public bool Begins(ReadOnlySpan<char> text) => text.StartsWith(Text, IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }
}
