using System.Collections.Immutable;
using System.Text;

namespace ReportLint.Analysis;

/// <summary>All that is written in a document as one text: rules look there for the blocks that are worth a search, and not into each block.</summary>
internal sealed class DocumentWords
{
    // To look into more blocks than so many takes longer than to look a word up for all of them.
    private const int Few = 8;

    private readonly ImmutableArray<TextBlock> blocks;

    // Where the text of each block ends.
    private readonly int[] ends;
    private readonly string text;
    private readonly PairIndex pairs;

    // What was looked for before: rules share many words.
    private readonly Dictionary<string, BlockSet?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BlockSet?> knownInAnyCase = new(StringComparer.Ordinal);

    public DocumentWords(ImmutableArray<TextBlock> blocks)
    {
        this.blocks = blocks;
        ends = new int[blocks.Length];
        var all = new StringBuilder();
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i].AppendTo(all);
            ends[i] = all.Length;
            all.Append('\n');
        }

        text = all.ToString();
        pairs = new PairIndex(text);
    }

    /// <summary>The blocks that meet one of some needs, in the order of the document.</summary>
    public ImmutableArray<TextBlock> BlocksWith(ImmutableArray<TextNeed> anyOf)
    {
        BlockSet? found = null;
        foreach (var need in anyOf)
        {
            if (need.Clauses.IsEmpty)
            {
                return blocks;
            }

            found = BlockSet.Union(found, Meeting(need));
        }

        return found is null ? [] : found.Of(blocks);
    }

    /// <summary>The blocks after one, in the order of the document.</summary>
    public IEnumerable<TextBlock> BlocksBehind(TextBlock block)
    {
        var (low, high) = (0, blocks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = blocks[middle].Span.Start <= block.Span.Start ? (middle + 1, high) : (low, middle);
        }

        return blocks.Skip(low);
    }

    private BlockSet? Meeting(TextNeed need)
    {
        BlockSet? all = null;
        foreach (var clause in need.Clauses)
        {
            // Where few are left, these are looked into and not all the text.
            all = all is { Count: <= Few } few ? few.Where(b => HasOne(b, clause, need.Comparison)) : BlockSet.Intersection(all, WithOne(clause, need.Comparison));
            if (all is null)
            {
                return null;
            }
        }

        return all;
    }

    private bool HasOne(int block, ImmutableArray<string> words, StringComparison comparison)
    {
        var own = text.AsSpan(Start(block), ends[block] - Start(block));
        foreach (var word in words)
        {
            if (pairs.MayHave(word) && own.Contains(word, comparison))
            {
                return true;
            }
        }

        return false;
    }

    private BlockSet? WithOne(ImmutableArray<string> words, StringComparison comparison)
    {
        BlockSet? any = null;
        foreach (var word in words)
        {
            any = pairs.MayHave(word) ? BlockSet.Union(any, With(word, comparison)) : any;
        }

        return any;
    }

    /// <summary>The blocks that have a word; null where none has.</summary>
    private BlockSet? With(string word, StringComparison comparison)
    {
        var before = comparison == StringComparison.Ordinal ? known : knownInAnyCase;
        if (before.TryGetValue(word, out var found))
        {
            return found;
        }

        // From the end to the start: what is left lies before the block that was found last.
        var first = text.Length;
        if (word.Length == 1)
        {
            while (text.AsSpan(0, first).LastIndexOf(word, comparison) is >= 0 and var last)
            {
                Add(last);
            }
        }
        else
        {
            foreach (var place in pairs.PlacesOf(word, comparison))
            {
                if (place < first)
                {
                    Add(place);
                }
            }
        }

        before.Add(word, found);
        return found;

        void Add(int place)
        {
            var at = ends.AsSpan().BinarySearch(place);
            var block = at < 0 ? ~at : at;
            (found ??= new BlockSet(blocks.Length)).Add(block);
            first = Start(block);
        }
    }

    private int Start(int block) => block == 0 ? 0 : ends[block - 1] + 1;
}
