using System.Collections.Immutable;
using System.Text;

namespace ReportLint.Analysis;

/// <summary>All that is written in a document as one text: rules look there for the blocks that are worth a search, and not into each block.</summary>
internal sealed class DocumentWords
{
    private readonly ImmutableArray<TextBlock> blocks;

    // Where the text of each block ends.
    private readonly int[] ends;
    private readonly string text;
    private readonly CharacterPairs pairs;

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
        pairs = new CharacterPairs(text);
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
            BlockSet? any = null;
            foreach (var word in clause)
            {
                any = pairs.MayHave(word) ? BlockSet.Union(any, With(word, need.Comparison)) : any;
            }

            if (any is null)
            {
                return null;
            }

            all = all is null ? any : all.Intersect(any);
        }

        return all;
    }

    /// <summary>The blocks that have a word; null where none has.</summary>
    private BlockSet? With(string word, StringComparison comparison)
    {
        var before = comparison == StringComparison.Ordinal ? known : knownInAnyCase;
        if (before.TryGetValue(word, out var found))
        {
            return found;
        }

        var (from, block) = (0, 0);
        while (Next(word, from, comparison) is >= 0 and var next)
        {
            var place = ends.AsSpan(block).BinarySearch(from + next);
            block += place < 0 ? ~place : place;
            (found ??= new BlockSet(blocks.Length)).Add(block);
            from = ends[block] + 1;
        }

        before.Add(word, found);
        return found;
    }

    private int Next(string word, int from, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? text.AsSpan(from).IndexOf(word) : text.AsSpan(from).IndexOf(word, comparison);
}
