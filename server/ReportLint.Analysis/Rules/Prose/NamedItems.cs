using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>How many things a list names.</summary>
/// <param name="Least">How many there are at least, where words between two marks may be one.</param>
/// <param name="Most">How many there are at most, where 和 may part two or stand within one.</param>
/// <param name="MayGoOn">Whether there may be others that are not named (等).</param>
internal readonly record struct ItemCount(int Least, int Most, bool MayGoOn)
{
    // Of fewer, a few are often named as examples.
    private const int FewestWhole = 4;

    /// <summary>Whether so many things may be meant. With 等 a few of many may be named; one short of many is more likely forgotten.</summary>
    public bool MayBe(int stated) => stated >= Least && (stated <= Most || (MayGoOn && !(stated == Most + 1 && stated > FewestWhole)));

    /// <summary>The possible number that is nearest to one.</summary>
    public int Nearest(int stated) => Math.Clamp(stated, Least, Most);

    public override string ToString() => Least == Most ? $"{Least}" : $"{Least}–{Most}";
}

/// <summary>Counts what a list between 、 names; what stands in brackets or quotes is part of a name.</summary>
/// <param name="asOne">Names that have a mark within them, such as 行政复议、行政诉讼.</param>
internal sealed class NamedItems(ImmutableArray<string> asOne)
{
    private const char Mark = '、';

    /// <summary>Null where it is no list.</summary>
    public ItemCount? Count(ReadOnlySpan<char> list, bool mayGoOn)
    {
        var (depth, marks, joints) = (0, 0, 0);
        foreach (var c in list)
        {
            switch (c)
            {
                case '《' or '“' or '‘' or '（' or '(' or '【':
                    depth++;
                    break;
                case '》' or '”' or '’' or '）' or ')' or '】':
                    depth = Math.Max(0, depth - 1);
                    break;
                case Mark when depth == 0:
                    marks++;
                    break;
                // Also that of 以及.
                case '及' or '和' or '与' or '暨' when depth == 0:
                    joints++;
                    break;
            }
        }

        var within = 0;
        foreach (var name in asOne)
        {
            within += list.Count(name) * name.AsSpan().Count(Mark);
        }

        return marks == 0 ? null : new ItemCount(Math.Max(1, marks + 1 - within), marks + 1 + joints, mayGoOn);
    }
}
