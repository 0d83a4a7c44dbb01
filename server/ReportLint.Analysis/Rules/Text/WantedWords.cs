using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// The words that some rules look for, all found in one pass over a text: at each place the two characters that end there say which words may begin with them. Pairs fold letters, so that words are
/// found in any case as well. The idea is that of Sun Wu and Udi Manber, "A Fast Algorithm for Multi-Pattern Searching" (1994), without its leaps: Chinese words are too short for them.
/// </summary>
internal sealed class WantedWords
{
    private const int Marks = 1 << 14;

    // Where words may be, by a few bits of the pair or of a single character.
    private readonly bool[] marks = new bool[Marks];

    // The same for cells, which are many: of each need of cells one clause is marked, without which no cell meets it.
    private readonly bool[] marksInCells = new bool[Marks];

    // The number of the first word that begins so; words whose beginnings have the same bits follow one another.
    private readonly int[] heads = new int[Marks];

    // By their numbers, the first of which stands for none.
    private readonly List<WantedWord> words = [default];
    private readonly Dictionary<TextNeed, int[][]> clauses = [];

    // A shorter cell has nothing that a rule about cells looks for.
    private readonly int shortestInCells = int.MaxValue;

    public WantedWords(IEnumerable<SelectedNeed> needs)
    {
        var (known, knownInAnyCase) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (need, isOfCells) in needs)
        {
            clauses[need] = [.. need.Clauses.Select(c => Numbers(c, need.IgnoreCase ? knownInAnyCase : known, need.IgnoreCase))];
            if (isOfCells)
            {
                var clause = need.Clauses.Aggregate(default(ImmutableArray<string>), static (best, c) => RequiredLiterals.IsBetter(c, best) ? c : best);
                shortestInCells = Math.Min(shortestInCells, RequiredLiterals.Shortest(clause));
                foreach (var word in clause.IsDefault ? [] : clause)
                {
                    marksInCells[MarkOf(word)] = true;
                }
            }
        }
    }

    /// <summary>The numbers of the words of each clause of a need.</summary>
    public int[][] Clauses(TextNeed need) => clauses[need];

    /// <summary>Whether a cell may have what a rule about cells looks for.</summary>
    public bool MayBeInCell(SourceText text, TextSpan content)
    {
        if (content.Length < shortestInCells)
        {
            return false;
        }

        // Where any text will do there is no word to look for; where the source is not what is read it may hide one.
        if (shortestInCells == 0 || !ProseReader.IsVerbatim(text, content))
        {
            return true;
        }

        var first = '\0';
        foreach (var c in text.Slice(content))
        {
            var second = Fold(c);
            if (marksInCells[PairMark(first, second)] || marksInCells[SingleMark(second)])
            {
                return true;
            }

            first = second;
        }

        return false;
    }

    /// <summary>The blocks that have each word, by the words' numbers; null for a word that none has.</summary>
    public BlockSet?[] Find(ImmutableArray<TextBlock> blocks)
    {
        var found = new BlockSet?[words.Count];
        for (var block = 0; block < blocks.Length; block++)
        {
            var text = blocks[block].Written;
            var first = '\0';
            for (var at = 0; at < text.Length; at++)
            {
                var second = Fold(text[at]);
                var (pair, single) = (PairMark(first, second), SingleMark(second));
                if (marks[pair] | marks[single])
                {
                    if (marks[pair] && at > 0)
                    {
                        Find(pair, text[(at - 1)..], block, blocks.Length, found);
                    }

                    if (marks[single])
                    {
                        Find(single, text[at..], block, blocks.Length, found);
                    }
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

    private int[] Numbers(ImmutableArray<string> clause, Dictionary<string, int> known, bool ignoreCase)
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
        }

        return numbers;
    }

    // Of a single character there is no pair.
    private static int MarkOf(string word) => word.Length == 1 ? SingleMark(Fold(word[0])) : PairMark(Fold(word[0]), Fold(word[1]));

    // Both are cheap to make. Words that are marked alike by chance cost a comparison.
    private static int PairMark(char first, char second) => ((first << 5) ^ second) & (Marks - 1);

    private static int SingleMark(char single) => (single ^ 0x1555) & (Marks - 1);

    // Letters are alike in both cases; so are other characters by chance.
    private static char Fold(char c) => (char)(c | 0x20);

    /// <param name="Next">The number of the next word that is marked alike; 0 behind the last.</param>
    private readonly record struct WantedWord(string Text, bool IgnoreCase, int Next)
    {
        public bool Begins(ReadOnlySpan<char> text) => IgnoreCase ? text.StartsWith(Text, StringComparison.OrdinalIgnoreCase) : text.StartsWith(Text);
    }
}
