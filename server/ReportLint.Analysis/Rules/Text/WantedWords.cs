using System.Collections.Immutable;

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

    // The number of the first word that begins so; words whose beginnings have the same bits follow one another.
    private readonly int[] heads = new int[Marks];

    // By their numbers, the first of which stands for none.
    private readonly List<WantedWord> words = [default];
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
    }

    /// <summary>The numbers of the words of each clause of a need.</summary>
    public int[][] Clauses(TextNeed need) => clauses[need];

    /// <summary>The blocks that have each word, by the words' numbers; null for a word that none has.</summary>
    public BlockSet?[] Find(ImmutableArray<TextBlock> blocks)
    {
        var found = new BlockSet?[words.Count];
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
                var (pair, single) = (PairMark(first, second), SingleMark(second));
                if (own[pair] && at > 0)
                {
                    Find(pair, text[(at - 1)..], block, blocks.Length, found);
                }

                if (own[single])
                {
                    Find(single, text[at..], block, blocks.Length, found);
                }

                first = second;
            }
        }

        return found;
    }

    private void Find(int mark, ReadOnlySpan<char> text, int block, int blocks, BlockSet?[] found)
    {
        for (var number = heads[mark]; number > 0; number = words[number].Next)
        {
            // Of a block it need be known only once that it has a word.
            ref var set = ref found[number];
            if (set?.Has(block) != true && words[number].Begins(text))
            {
                (set ??= new BlockSet(blocks)).Add(block);
            }
        }
    }

    private int[] Numbers(ImmutableArray<string> clause, Dictionary<string, int> known, bool ignoreCase, bool isOfCells)
    {
        var numbers = new int[clause.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var mark = MarkOf(clause[i]);
            if (!known.TryGetValue(clause[i], out numbers[i]))
            {
                known.Add(clause[i], numbers[i] = words.Count);
                words.Add(new WantedWord(clause[i], ignoreCase, heads[mark]));
                heads[mark] = numbers[i];
                marks[mark] = true;
            }

            marksInCells[mark] |= isOfCells;
        }

        return numbers;
    }

    // Of a single character there is no pair.
    private static int MarkOf(string word) => word.Length == 1 ? SingleMark(Fold(word[0])) : PairMark(Fold(word[0]), Fold(word[1]));

    // Both are cheap to make. Words that are marked alike by chance cost a comparison.
    private static int PairMark(char first, char second) => ((first << 5) ^ second) & (Marks - 1);

    private static int SingleMark(char single) => (single ^ 0x1555) & (Marks - 1);

    private static char Fold(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;

    /// <param name="Next">The number of the next word that is marked alike; 0 behind the last.</param>
    private readonly record struct WantedWord(string Text, bool IgnoreCase, int Next)
    {
        public bool Begins(ReadOnlySpan<char> text) => IgnoreCase ? text.StartsWith(Text, StringComparison.OrdinalIgnoreCase) : text.StartsWith(Text);
    }
}
