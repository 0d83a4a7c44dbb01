using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Which blocks of a document have the words that rules look for: no rule goes through all of them itself.</summary>
internal sealed class DocumentWords
{
    private readonly ImmutableArray<TextBlock> blocks;
    private readonly WantedWords wanted;

    // By the numbers of the words; null for a word that no block has.
    private readonly BlockSet?[] found;

    public DocumentWords(ImmutableArray<TextBlock> blocks, WantedWords wanted)
    {
        (this.blocks, this.wanted, found) = (blocks, wanted, wanted.Find(blocks));
    }

    /// <summary>The blocks that meet one of some needs, in the order of the document.</summary>
    public ImmutableArray<TextBlock> BlocksWith(ImmutableArray<TextNeed> anyOf)
    {
        BlockSet? meeting = null;
        foreach (var need in anyOf)
        {
            if (need.Clauses.IsEmpty)
            {
                return blocks;
            }

            meeting = BlockSet.Union(meeting, Meeting(wanted.Clauses(need)));
        }

        return meeting is null ? [] : meeting.Of(blocks);
    }

    /// <summary>The blocks after one, in the order of the document.</summary>
    public ReadOnlySpan<TextBlock> BlocksBehind(TextBlock block) => blocks.AsSpan()[TextBlock.CountUpTo(blocks.AsSpan(), block)..];

    private BlockSet? Meeting(int[][] clauses)
    {
        BlockSet? all = null;
        foreach (var clause in clauses)
        {
            BlockSet? any = null;
            foreach (var word in clause)
            {
                any = BlockSet.Union(any, found[word]);
            }

            all = BlockSet.Intersection(all, any);
            if (all is null)
            {
                return null;
            }
        }

        return all;
    }
}
