using System.Collections.Immutable;
using System.Numerics;

namespace ReportLint.Analysis;

/// <summary>A set of blocks of a document, by their places. Null stands for the empty set where sets are combined.</summary>
internal sealed class BlockSet(int blocks)
{
    private readonly ulong[] bits = new ulong[(blocks + 63) / 64];

    public void Add(int block) => bits[block / 64] |= 1UL << (block % 64);

    public bool Has(int block) => (bits[block / 64] & (1UL << (block % 64))) != 0;

    /// <summary>What is in one of two sets or in both.</summary>
    public static BlockSet? Union(BlockSet? a, BlockSet? b)
    {
        if (a is null || b is null || ReferenceEquals(a, b))
        {
            return a ?? b;
        }

        var union = new BlockSet(a.bits.Length * 64);
        for (var i = 0; i < union.bits.Length; i++)
        {
            union.bits[i] = a.bits[i] | b.bits[i];
        }

        return union;
    }

    /// <summary>What is in both of two sets, or in the second where there is no first.</summary>
    public static BlockSet? Intersection(BlockSet? a, BlockSet? b)
    {
        if (a is null || b is null)
        {
            return b;
        }

        BlockSet? both = null;
        for (var i = 0; i < a.bits.Length; i++)
        {
            if ((a.bits[i] & b.bits[i]) is not 0 and var common)
            {
                (both ??= new BlockSet(a.bits.Length * 64)).bits[i] = common;
            }
        }

        return both;
    }

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
}
