using System.Collections.Immutable;
using System.Numerics;

namespace ReportLint.Analysis;

/// <summary>A set of blocks of a document, by their places.</summary>
internal sealed class BlockSet(int blocks)
{
    private readonly ulong[] bits = new ulong[(blocks + 63) / 64];

    public void Add(int block) => bits[block / 64] |= 1UL << block;

    /// <summary>What is in one of two sets or in both; null stands for the empty set.</summary>
    public static BlockSet? Union(BlockSet? a, BlockSet? b) => a is null || b is null || ReferenceEquals(a, b) ? a ?? b : a.Combine(b, static (x, y) => x | y);

    public BlockSet Intersect(BlockSet other) => Combine(other, static (x, y) => x & y);

    /// <summary>Those of all blocks that are in the set, in their order.</summary>
    public ImmutableArray<TextBlock> Of(ImmutableArray<TextBlock> all)
    {
        var own = ImmutableArray.CreateBuilder<TextBlock>();
        for (var i = 0; i < bits.Length; i++)
        {
            for (var left = bits[i]; left != 0; left &= left - 1)
            {
                own.Add(all[(i * 64) + BitOperations.TrailingZeroCount(left)]);
            }
        }

        return own.DrainToImmutable();
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
