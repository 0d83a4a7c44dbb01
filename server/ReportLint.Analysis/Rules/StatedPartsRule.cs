using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>
/// stated-parts: the parts of a total that a sentence lists and that do not add up to it (共 12 件，其中甲 5 件、乙 6 件). Of a list that need not be whole only parts that are more than the
/// total are told.
/// </summary>
internal sealed class StatedPartsRule : Rule
{
    private const int FewestWhole = 3;

    // Parts with longer names are told apart by what they are about, and one may be about several things.
    private const int LongestName = 4;

    // A list that begins so names something else beside the total, or not all of it.
    private static readonly TextMatcher Beside = new([.. new[] { "含", "另", "比", "较", "同比", "占", "超", "不包括", "包括", "扣除", "涉及", "面向" }.Select(static w => new TextEntry(w))]);

    // What stands between a total and its parts.
    private static readonly TextMatcher Announce = new([.. new[] { "（", "(", "其中", "分别", "包括" }.Select(static w => new TextEntry(w))]);

    // With such a last part a list is meant to be whole.
    private static readonly TextMatcher Rest = new([.. new[] { "其他", "其它", "其余", "结转", "转下年" }.Select(static w => new TextEntry(w))]);

    // A number behind these is by how much something changed: what follows are no parts of it.
    private static readonly ImmutableArray<string> Changes = ["增加", "增长", "增多", "上升", "减少", "下降", "多出", "多", "少", "增", "减"];

    // How a list, or the words that announce it, may begin; and what may stand between these and the total.
    private const string Marks = "（(其分包";
    private const string Blanks = " \u3000\u00A0，,、";

    private readonly TextSelection selection;
    private readonly ImmutableArray<string> units;
    private readonly FilteredRegex totals;
    private readonly FilteredRegex listed;
    private readonly MessageTemplate message;

    private StatedPartsRule(RuleSource source)
        : base(source.Info)
    {
        selection = TextSelection.Read(source);
        units = source.Fields.Texts("units");
        if (units.IsEmpty)
        {
            source.Fields.Problem("units", new LocalizedText("缺少“units”：数字后面的单位，例如 [件, 条]", "\"units\" is missing: what stands behind numbers, such as [件, 条]"));
        }

        // The list stands in brackets right behind the total, or behind words that announce it.
        totals = source.Fields.Expression(StatedNumber.Pattern("n", units) + @"[ \u3000\u00A0]{0,3}(?<list>[（(]|[，,、]?[ \u3000\u00A0]{0,3}(?:其中|分别为|分别是|包括)[：:，,]?)");
        listed = source.Fields.Expression(@"^[ \u3000\u00A0]{0,3}(?:[、，,]|和|及|以及)?(?<label>[^，,。；;、：:0-9０-９]{1,40}?)" + StatedNumber.Pattern("n", units));
        message = source.Message();
    }

    public static Rule Create(RuleSource source) => new StatedPartsRule(source);

    internal override IEnumerable<SelectedNeed> Needs => selection.Asks(Announce.Needs, ofProse: true);

    public override IEnumerable<TraceStep> Trace(RuleContext context) =>
        Lists(context).Select(static l => TraceStep.Taken(l.Block.Text.ToSource(l.Total.Index, l.Total.Length), $"{EquationSide.Figure(l.Total.Value)}：{Sum(l.Parts)}", $"{EquationSide.Figure(l.Total.Value)}: {Sum(l.Parts)}"));

    public override IEnumerable<Diagnostic> Check(RuleContext context) => Lists(context).Where(static l => l.Parts.Sum(static p => p.Value) is var sum && (l.IsWhole ? sum != l.Total.Value : sum > l.Total.Value)).Select(Report);

    private IEnumerable<(TextBlock Block, StatedNumber Total, ImmutableArray<StatedNumber> Parts, bool IsWhole)> Lists(RuleContext context)
    {
        foreach (var block in selection.With(context, Announce.Needs).Where(b => b.MayCompare && MayList(b.Text.Text)))
        {
            var text = block.Text.Text;
            foreach (Match total in totals.Regex.Matches(text))
            {
                if (StatedNumber.Of(text, total.Groups["n"]) is { } number)
                {
                    var unit = total.Groups["nunit"].Value;
                    var isBracketed = total.Groups["list"].Value is "（" or "(";
                    var (parts, isWhole) = IsTotal(text, number.Index, unit, isBracketed) ? Parts(text, total.Index + total.Length, number.Value, unit, isBracketed) : ([], false);
                    if (parts.Length > 1)
                    {
                        yield return (block, number, parts, isWhole);
                    }
                }
            }
        }
    }

    /// <summary>Whether a list may begin somewhere right behind a unit: the expression that reads the total takes far longer to say no.</summary>
    private bool MayList(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(Marks); at >= 0;)
        {
            var before = text.AsSpan(0, at).TrimEnd(Blanks);
            foreach (var unit in units)
            {
                if (before.EndsWith(unit))
                {
                    return true;
                }
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>Whether a number may be what a list behind it is about: not the amount of a change, nor what was carried over beside another number, and not the last of several that the list may be about together.</summary>
    private static bool IsTotal(string text, int at, string unit, bool isBracketed)
    {
        var lead = SentencePart.Lead(text, at);
        if (lead.Contains("结转", StringComparison.Ordinal))
        {
            return false;
        }

        var words = lead.TrimEnd().TrimEnd('了');
        foreach (var change in Changes)
        {
            if (words.EndsWith(change))
            {
                return false;
            }
        }

        var before = text.AsSpan(0, at - lead.Length);
        return isBracketed || before is not [.., '、'] || !before[..^1].TrimEnd().EndsWith(unit);
    }

    /// <summary>The parts that follow, as long as they are of the total's unit; none where the list speaks of something beside the total, or goes on with something else behind parts that make the total.</summary>
    private (ImmutableArray<StatedNumber> Parts, bool IsWhole) Parts(string text, int from, decimal total, string unit, bool isBracketed)
    {
        var parts = ImmutableArray.CreateBuilder<StatedNumber>();
        var (isWhole, hasMark, mayOverlap, sum) = (isBracketed, false, false, 0m);
        while (!(hasMark && from < text.Length && text[from] is '，' or ',') && listed.Regex.Match(text[from..]) is { Success: true } part && string.Equals(part.Groups["nunit"].Value, unit, StringComparison.Ordinal))
        {
            var label = part.Groups["label"].Value;
            if (Beside.Find(label).Count > 0 || label.AsSpan().ContainsAny('（', '(') || StatedNumber.Of(text[from..], part.Groups["n"]) is not { } number)
            {
                return ([], false);
            }

            hasMark |= text[from] == '、';
            isWhole = (isWhole && !label.StartsWith("其中", StringComparison.Ordinal)) || Rest.Find(label).Count > 0;
            mayOverlap |= label.Length > LongestName + (label.StartsWith("其中", StringComparison.Ordinal) ? 2 : 0);
            parts.Add(number with { Index = number.Index + from });
            sum += number.Value;
            from += part.Length;
            if (!isBracketed && parts.Count > 1 && sum == total)
            {
                return ([], false);
            }
        }

        // In brackets the list ends with them; elsewhere with the sentence or a part of it.
        var end = from < text.Length ? text[from] : '。';
        isWhole = isWhole && parts.Count >= FewestWhole && end is '）' or ')' or '。' or '；' or ';';
        return (isBracketed && end is not ('）' or ')')) || (mayOverlap && !isWhole) ? ([], false) : (parts.ToImmutable(), isWhole);
    }

    private Diagnostic Report((TextBlock Block, StatedNumber Total, ImmutableArray<StatedNumber> Parts, bool IsWhole) list)
    {
        var sum = list.Parts.Sum(static p => p.Value);
        var fix = list.IsWhole ? TextChanges.Replace(list.Block, new TextMatch(list.Total.Index, list.Total.Length, 0), EquationSide.Figure(sum), Applicability.Unsafe) : null;

        // Of what need not be all some may be counted twice, such as under a subject and under who was there.
        return new Diagnostic(Info, list.IsWhole ? Info.Severity : Severity.Info, list.Block.Text.ToSource(list.Total.Index, list.Total.Length), message.Format(
            ("total", EquationSide.Figure(list.Total.Value)),
            ("figures", Sum(list.Parts)),
            ("sum", EquationSide.Figure(sum)),
            ("difference", EquationSide.Figure(Math.Abs(sum - list.Total.Value)))))
        {
            Address = list.Block.Address,
            Related = [.. list.Parts.Select(p => new RelatedLocation(list.Block.Text.ToSource(p.Index, p.Length), LocalizedText.Same(EquationSide.Figure(p.Value))))],
            Fixes = fix is null ? [] : [fix],
        };
    }

    private static string Sum(ImmutableArray<StatedNumber> parts) => string.Join(" + ", parts.Select(static p => EquationSide.Figure(p.Value)));
}
