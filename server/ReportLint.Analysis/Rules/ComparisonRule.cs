using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>
/// comparison: words that compare two numbers, and what the numbers say: 大于 where the second is less, a difference or a percentage that is another. Each number stands for all that is
/// rounded to it as it is printed.
/// </summary>
internal sealed class ComparisonRule : Rule
{
    // A number so far from what the others say is the wrong one itself.
    private const decimal FarOff = 0.2m;

    // How far before a number stands what it is the number of.
    private const int LongestLead = 40;

    private static readonly ImmutableArray<string> Numbers = ["a", "b", "difference"];

    private static readonly ImmutableArray<string> Directions = ["up", "down", "same"];

    private readonly TextSelection selection;
    private readonly SentencePatterns patterns;
    private readonly RuleMessages messages;

    private ComparisonRule(RuleSource source)
        : base(source.Info)
    {
        selection = TextSelection.Read(source);
        var units = source.Fields.Texts("units");
        patterns = SentencePatterns.Read(source.Fields, p => Expand(p, units), missing: new LocalizedText("缺少“regexes”：比较的说法，含 {a}、{b} 等", "\"regexes\" is missing: what is said, with {a}, {b} and so on"));
        messages = source.Messages();
    }

    public static Rule Create(RuleSource source) => new ComparisonRule(source);

    internal override IEnumerable<SelectedNeed> Needs => selection.Asks(patterns.Needs, ofProse: true);

    public override IEnumerable<TraceStep> Trace(RuleContext context) =>
        Matches(context).Select(static m => TraceStep.Taken(m.Block.Text.ToSource(m.Match.Index, m.Match.Length), TextChanges.Shown(m.Match.Value).Zh, TextChanges.Shown(m.Match.Value).En));

    public override IEnumerable<Diagnostic> Check(RuleContext context) => Matches(context).Select(m => Check(m.Block, m.Match)).OfType<Diagnostic>().DistinctBy(static d => d.Span);

    private static string Expand(string pattern, ImmutableArray<string> units)
    {
        foreach (var name in Numbers)
        {
            pattern = pattern.Replace("{" + name + "}", StatedNumber.Pattern(name, units, mayLack: true), StringComparison.Ordinal);
        }

        return pattern.Replace("{percent}", StatedNumber.Pattern("percent", ["%", "％"]), StringComparison.Ordinal);
    }

    private IEnumerable<(TextBlock Block, Match Match)> Matches(RuleContext context) =>
        patterns.In(context, selection, static b => b.MayCompare && b.Text.Text.Any(char.IsDigit)).OrderBy(static m => m.Block.Span.Start).ThenBy(static m => m.Match.Index);

    private Diagnostic? Check(TextBlock block, Match match)
    {
        var text = block.Text.Text;
        var (a, b, difference, percent) = (Number(text, match, "a"), Number(text, match, "b"), Number(text, match, "difference"), Rate(text, match));
        var direction = Directions.Select(n => match.Groups[n]).FirstOrDefault(static g => g.Success);
        if (match.Groups["what"] is { Length: > 0 } what && !SaysBefore(text, match.Groups["b"].Index, what.Value))
        {
            return null;
        }

        if (direction is not null && match.Groups["a"].Success && !AreComparable(text, match, direction))
        {
            return null;
        }

        if (a is { } from && b is { } to && direction is not null && IsWrong(direction.Name, from, to))
        {
            return Report(block, direction.Index, direction.Length, "direction", null, ("word", direction.Value), ("a", text.Substring(from.Index, from.Length)), ("b", text.Substring(to.Index, to.Length)));
        }

        var sign = direction?.Name is "down" ? -1 : 1;
        var change = difference ?? (a is { } low && b is { } high ? high with { Value = Math.Abs(high.Value - low.Value), HalfUnit = low.HalfUnit + high.HalfUnit } : null);
        if (a is { } first && b is { } second && difference is { } stated && Math.Abs(Math.Abs(second.Value - first.Value) - stated.Value) > first.HalfUnit + second.HalfUnit + stated.HalfUnit)
        {
            return ReportFigure(block, stated, Math.Abs(second.Value - first.Value), first);
        }

        var before = a ?? (b is { } after && change is { } by ? after with { Value = after.Value - (sign * by.Value), HalfUnit = after.HalfUnit + by.HalfUnit } : null);
        return percent is { } rate && change is { } changed && before is { } started ? CheckPercent(block, rate, changed, started, a is null ? b : null, sign) : null;
    }

    /// <summary>Whether the percentage is the change by what there was before; if not, and the number after is far from what the others say, that one is told.</summary>
    private Diagnostic? CheckPercent(TextBlock block, StatedNumber rate, StatedNumber change, StatedNumber before, StatedNumber? after, int sign)
    {
        if (after is { } told && rate.Value > 0)
        {
            var meant = (change.Value * 100 / rate.Value) + (sign * change.Value);
            if (meant > 0 && Math.Abs(told.Value - meant) > FarOff * meant)
            {
                var scale = (decimal)Math.Pow(10, Math.Clamp(Math.Floor(Math.Log10((double)meant)) - 2, -4, 12));
                return ReportFigure(block, told, Math.Round(meant / scale) * scale, before, isExact: false);
            }
        }

        if (before.Value <= before.HalfUnit || change.Value > 1_000_000_000_000m)
        {
            return null;
        }

        var least = Math.Max(0, change.Value - change.HalfUnit) * 100 / (before.Value + before.HalfUnit);
        var most = (change.Value + change.HalfUnit) * 100 / (before.Value - before.HalfUnit);
        return rate.Value + (2 * rate.HalfUnit) < least || rate.Value - (2 * rate.HalfUnit) > most
            ? ReportFigure(block, rate, Math.Round(change.Value * 100 / before.Value, Math.Clamp(Decimals(rate), 0, 4)), before)
            : null;
    }

    private Diagnostic ReportFigure(TextBlock block, StatedNumber stated, decimal expected, StatedNumber before, bool isExact = true)
    {
        expected /= stated.UnitSize;
        var figure = expected.ToString($"F{Math.Clamp(Decimals(stated), 0, 6)}", CultureInfo.InvariantCulture);
        var fix = isExact ? TextChanges.Replace(block, new TextMatch(stated.Index, stated.Length, 0), figure, Applicability.Unsafe) : null;
        return Report(block, stated.Index, stated.Length, "figure", fix, ("stated", block.Text.Text.Substring(stated.Index, stated.Length)), ("expected", isExact ? figure : EquationSide.Figure(expected)), ("base", EquationSide.Figure(before.Value / before.UnitSize)));
    }

    private Diagnostic Report(TextBlock block, int index, int length, string name, CodeFix? fix, params ReadOnlySpan<(string Name, string Value)> values) =>
        new(Info, Info.Severity, block.Text.ToSource(index, length), messages.Format(name, values)) { Address = block.Address, Fixes = fix is null ? [] : [fix] };

    /// <summary>A number with its unit turned into the plain one: 1.2 万元 is 12000 元.</summary>
    private static StatedNumber? Number(string text, Match match, string name)
    {
        if (StatedNumber.Of(text, match.Groups[name]) is not { } number)
        {
            return null;
        }

        var size = match.Groups[name + "unit"] is { Success: true } unit ? FigureUnit.Of(unit.Value).Size : 1;
        var half = number.HalfUnit == 0 && size > 1 ? 0.5m : number.HalfUnit;
        return number with { Value = number.Value * size, HalfUnit = half * size, UnitSize = size };
    }

    /// <summary>A percentage is rounded also where it is whole.</summary>
    private static StatedNumber? Rate(string text, Match match) => StatedNumber.Of(text, match.Groups["percent"]) is { } rate ? rate with { HalfUnit = rate.HalfUnit == 0 ? 0.5m : rate.HalfUnit } : null;

    /// <summary>Whether what grows is what the number before is said to be, where it is named.</summary>
    private static bool SaysBefore(string text, int number, string what) =>
        text.AsSpan(Math.Max(0, number - LongestLead)..number).Contains(what.Trim(), StringComparison.Ordinal);

    /// <summary>
    /// Whether two numbers, with the word of direction between them, are of one kind: in one unit, by the same span of time or for the same piece (每月, 每份), and no ranks, of which
    /// the lesser is the higher. Elsewhere the pattern itself says what they are.
    /// </summary>
    private static bool AreComparable(string text, Match match, Group direction)
    {
        var (a, b, unit, other) = (match.Groups["a"], match.Groups["b"], match.Groups["aunit"], match.Groups["bunit"]);
        if (direction.Index < a.Index + a.Length || direction.Index > b.Index)
        {
            return true;
        }

        var behind = text.AsSpan(a.Index + a.Length, direction.Index - a.Index - a.Length).Trim();
        var isOneUnit = text.AsSpan(b.Index + b.Length).TrimStart().StartsWith(behind, StringComparison.Ordinal)
            || (other.Success && behind.SequenceEqual(unit.ValueSpan) && string.Equals(FigureUnit.Of(unit.Value).Measures, FigureUnit.Of(other.Value).Measures, StringComparison.Ordinal));
        var by = Reckoning(text.AsSpan(match.Index, a.Index - match.Index));
        return isOneUnit && by is not ['第', ..] && by.SequenceEqual(Reckoning(text.AsSpan(direction.Index, b.Index - direction.Index)));
    }

    /// <summary>What a number is reckoned by, where the words before it say so: 每月; 第 of a rank.</summary>
    private static ReadOnlySpan<char> Reckoning(ReadOnlySpan<char> before) => before.IndexOfAny('每', '第') is >= 0 and var at ? before[at..].TrimEnd() : [];

    private static bool IsWrong(string direction, StatedNumber from, StatedNumber to) => direction switch
    {
        "up" => to.Value < from.Value,
        "down" => to.Value > from.Value,
        _ => to.Value != from.Value,
    };

    private static int Decimals(StatedNumber number) => number.HalfUnit == 0 || number.HalfUnit / number.UnitSize >= 0.5m ? 0 : (int)Math.Round(-Math.Log10((double)(number.HalfUnit / number.UnitSize) * 2));
}
