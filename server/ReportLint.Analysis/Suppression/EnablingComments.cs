using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>The comments that enable rules again, by what they enable. For each rule they are looked through once, however many stretches they end.</summary>
internal sealed class EnablingComments(ImmutableArray<CommentDirective> enabling)
{
    private readonly Dictionary<string, ImmutableArray<int>> startsByRule = new(StringComparer.Ordinal);

    /// <summary>Where a rule is enabled again, behind an offset; null if it is not.</summary>
    public int? Next(string rule, int offset)
    {
        if (!startsByRule.TryGetValue(rule, out var starts))
        {
            starts = [.. enabling.Where(e => e.Names.IsEmpty || e.Names.Any(n => RuleNames.Covers(n.Name, rule))).Select(static e => e.Span.Start)];
            startsByRule.Add(rule, starts);
        }

        var found = starts.BinarySearch(offset);
        var index = found < 0 ? ~found : found;
        return index < starts.Length ? starts[index] : null;
    }
}
