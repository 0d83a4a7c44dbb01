using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>A percentage or a difference that a sentence states and that is not the one by last year's figure.</summary>
/// <param name="Expected">By how much the figure has grown; less than 0 where it fell. In percent where the sentence states one.</param>
/// <param name="IsDirectionWrong">Whether the sentence says that it grew where it fell, or the other way round.</param>
/// <param name="Before">Last year's cells.</param>
internal sealed record GrowthFault(TextBlock Block, StatedNumber Stated, bool IsPercent, decimal Expected, bool IsDirectionWrong, ImmutableArray<BoundCell> Before);

/// <summary>What sentences say of a figure and its growth: 收办3646件，同比增长1.05%. They are held against last year's report where this year's figure is the table's.</summary>
internal sealed class StatedGrowth
{
    private readonly ImmutableArray<FormSum> sums;
    private readonly SentencePatterns patterns;

    private StatedGrowth(RuleSource source, YamlFields fields)
    {
        var units = fields.Texts("units");
        sums = [.. fields.PlacedTexts("equals").Select(s => FormSum.Read(source, s)).OfType<FormSum>()];
        patterns = SentencePatterns.Read(
            fields,
            Expand,
            (static r => r.Contains("{n}", StringComparison.Ordinal) && r.Contains("{percent}", StringComparison.Ordinal) != r.Contains("{difference}", StringComparison.Ordinal),
            new LocalizedText("应有 {n}（今年的数）以及 {percent} 或 {difference} 之一（与上一年相比）", "{n} is wanted, this year's figure, and one of {percent} and {difference}, what it is by last year's")));
        fields.RejectUnused();

        string Expand(string pattern) => pattern.Replace("{n}", StatedNumber.Pattern("n", units), StringComparison.Ordinal)
            .Replace("{difference}", StatedNumber.Pattern("difference", units), StringComparison.Ordinal).Replace("{percent}", StatedNumber.Pattern("percent", ["%", "％"]), StringComparison.Ordinal);
    }

    public static StatedGrowth Read(RuleSource source, YamlFields fields) => new(source, fields);

    public IEnumerable<SelectedNeed> Needs => TextSelection.All.Asks(patterns.Needs, ofProse: true);

    public IEnumerable<GrowthFault> Check(RuleContext context, PreviousReport previous)
    {
        foreach (var (block, match) in patterns.In(context, TextSelection.All, static b => b.MayCompare))
        {
            if (Check(context, previous, block, match) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private GrowthFault? Check(RuleContext context, PreviousReport previous, TextBlock block, Match match)
    {
        var text = block.Text.Text;
        var isPercent = match.Groups["percent"].Success;
        if (StatedNumber.Of(text, match.Groups["n"]) is not { } now || StatedNumber.Of(text, match.Groups[isPercent ? "percent" : "difference"]) is not { } stated)
        {
            return null;
        }

        // Which figure is meant is told by this year's number. Of several with the same number one that was as it is said clears the sentence.
        GrowthFault? fault = null;
        foreach (var sum in sums)
        {
            if (sum.In(context.Model) is not { } cells || FormSum.Value(cells) != now.Value || cells.Any(context.IsInDoubt) || sum.In(previous.Model) is not { } before || FormSum.Value(before) is not (> 0 and var then))
            {
                continue;
            }

            var change = isPercent ? (now.Value - then) * 100 / then : now.Value - then;
            var isDown = match.Groups["down"].Success;
            var isDirectionWrong = change != 0 && stated.Value != 0 && isDown != change < 0;
            var reach = isPercent ? 2 * (stated.HalfUnit == 0 ? 0.5m : stated.HalfUnit) : 0;
            if (!isDirectionWrong && Math.Abs(Math.Abs(change) - stated.Value) <= reach)
            {
                return null;
            }

            fault ??= new GrowthFault(block, stated, isPercent, change, isDirectionWrong, before);
        }

        return fault;
    }
}
