using System.Collections.Immutable;
using System.Numerics;

namespace ReportLint.Analysis;

/// <summary>A set of blocks of a document, by their places. Null stands for the empty set where sets are combined.</summary>
internal sealed class BlockSet(int blocks)
{
    private readonly ulong[] bits = new ulong[(blocks + 63) / 64];

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var some in bits)
            {
                count += BitOperations.PopCount(some);
            }

            return count;
        }
    }

    public void Add(int block) => bits[block / 64] |= 1UL << block;

    /// <summary>What is in one of two sets or in both.</summary>
    public static BlockSet? Union(BlockSet? a, BlockSet? b) => a is null || b is null || ReferenceEquals(a, b) ? a ?? b : a.Combine(b, static (x, y) => x | y);

    /// <summary>What is in both of two sets, or in the second where there is no first.</summary>
    public static BlockSet? Intersection(BlockSet? a, BlockSet? b) => a is null || b is null ? b : a.Combine(b, static (x, y) => x & y);

    /// <summary>Those that are as wanted; null where none is.</summary>
    public BlockSet? Where(Func<int, bool> isWanted)
    {
        BlockSet? wanted = null;
        ForEach(block =>
        {
            if (isWanted(block))
            {
                (wanted ??= new BlockSet(bits.Length * 64)).Add(block);
            }
        });
        return wanted;
    }

    /// <summary>Those of all blocks that are in the set, in their order.</summary>
    public ImmutableArray<TextBlock> Of(ImmutableArray<TextBlock> all)
    {
        var own = ImmutableArray.CreateBuilder<TextBlock>(Count);
        ForEach(block => own.Add(all[block]));
        return own.MoveToImmutable();
    }

    private void ForEach(Action<int> act)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            for (var left = bits[i]; left != 0; left &= left - 1)
            {
                act((i * 64) + BitOperations.TrailingZeroCount(left));
            }
        }
    }

    private BlockSet Combine(BlockSet other, Func<ulong, ulong, ulong> combine)
    {
        var combined = new BlockSet(bits.Length * 64);
        for (var i = 0; i < bits.Length; i++)
        {
            combined.bits[i] = combine(bits[i], other.bits[i]);
        }

        return combined;
    }
}
