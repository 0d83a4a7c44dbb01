using System.Globalization;
using System.Text.RegularExpressions;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>stated-count: a number of things that a sentence announces, and another number of them that it names (由甲、乙、丙、丁、戊六个部分组成; 三个问题：一是…；二是…).</summary>
internal sealed class StatedCountRule : Rule
{
    private const string ListMark = "{list}";
    private const string OrdinalMark = "{ordinals}";

    // What a list of names may hold: no comma, behind which something else may begin.
    private const string Names = @"[^。；：，,;:\n]{3,300}";
    private const string First = "一是";
    private const string Ordinals = $"(?<ordinals>{First})";

    // Larger numbers count no parts that are all named.
    private const int LeastStated = 2;
    private const int MostStated = 30;

    private readonly TextSelection selection;
    private readonly SentencePatterns patterns;
    private readonly NamedItems items;
    private readonly TextMatcher unless;
    private readonly TextMatcher unlessBefore;
    private readonly MessageTemplate message;

    private StatedCountRule(RuleSource source)
        : base(source.Info)
    {
        var fields = source.Fields;
        selection = TextSelection.Read(source);
        patterns = SentencePatterns.Read(
            fields,
            Expand,
            (static r => r.Contains("{n}", StringComparison.Ordinal) && r.Contains(ListMark, StringComparison.Ordinal) != r.Contains(OrdinalMark, StringComparison.Ordinal),
            new LocalizedText("应有 {n}（说有几项）以及 {list} 或 {ordinals} 之一（列出各项之处）", "{n} is wanted, how many are said to be, and one of {list} and {ordinals}, where they are named")),
            new LocalizedText("缺少“regexes”：说有几项的说法，含 {n} 和 {list} 或 {ordinals}", "\"regexes\" is missing: what is said, with {n} and {list} or {ordinals}"),
            (OrdinalMark, First));
        items = new NamedItems(PatternCheck.Words(fields, "as-one"));
        unless = TextMatcher.OfWords(PatternCheck.Words(fields, "unless"));
        unlessBefore = TextMatcher.OfWords(PatternCheck.Words(fields, "unless-before"));
        message = source.Message();
    }

    public static Rule Create(RuleSource source) => new StatedCountRule(source);

    internal override IEnumerable<SelectedNeed> Needs => selection.Asks(patterns.Needs, ofProse: true);

    public override IEnumerable<TraceStep> Trace(RuleContext context) =>
        Lists(context).Select(static l => TraceStep.Taken(l.Block.Text.ToSource(l.Stated.Index, l.Stated.Length), $"{EquationSide.Figure(l.Stated.Value)}：列出 {l.Named}", $"{EquationSide.Figure(l.Stated.Value)}: {l.Named} named"));

    public override IEnumerable<Diagnostic> Check(RuleContext context) => Lists(context).Where(static l => !l.Named.MayBe((int)l.Stated.Value)).DistinctBy(static l => (l.Block.Span.Start, l.Stated.Index)).Select(Report);

    private IEnumerable<(TextBlock Block, StatedNumber Stated, ItemCount Named, TextSpan Place)> Lists(RuleContext context)
    {
        foreach (var (block, match) in patterns.In(context, selection, static b => b.MayCompare))
        {
            if (StatedNumber.Of(block.Text.Text, match.Groups["n"]) is { Value: >= LeastStated and <= MostStated } stated
                && !unlessBefore.MayBeIn(SentencePart.BeforeInClause(block.Text.Text, stated.Index)) && Named(context, block, match) is { Count: { } count, Place: var place })
            {
                yield return (block, stated, count, place);
            }
        }
    }

    private (ItemCount? Count, TextSpan Place) Named(RuleContext context, TextBlock block, Match match)
    {
        var text = block.Text.Text;
        if (match.Groups["list"] is { Success: true } list)
        {
            var mayGoOn = text.AsSpan(list.Index + list.Length).TrimStart().StartsWith("等") || list.ValueSpan.EndsWith("等");
            return (unless.MayBeIn(list.ValueSpan) ? null : items.Count(list.ValueSpan, mayGoOn), block.Text.ToSource(list.Index, list.Length));
        }

        if (match.Groups["ordinals"] is not { Success: true } first)
        {
            return default;
        }

        var run = OrdinalRun.Read(text.AsSpan(first.Index + first.Length), context.Words.BlocksBehind(block));
        return (run is null || unless.MayBeIn(run.Text) ? null : new ItemCount(run.Count, run.Count, MayGoOn: false), block.Text.ToSource(first.Index, first.Length));
    }

    private static string Expand(string pattern)
    {
        // A list at the end of an expression goes as far as it can: nothing behind it says where it ends.
        var list = pattern.EndsWith(ListMark, StringComparison.Ordinal) ? $"(?<list>{Names})" : $"(?<list>{Names}?)";
        return pattern.Replace("{n}", StatedNumber.Pattern("n", []), StringComparison.Ordinal).Replace(ListMark, list, StringComparison.Ordinal).Replace(OrdinalMark, Ordinals, StringComparison.Ordinal);
    }

    private Diagnostic Report((TextBlock Block, StatedNumber Stated, ItemCount Named, TextSpan Place) list)
    {
        var (block, stated, named, place) = list;
        var written = block.Text.Text.Substring(stated.Index, stated.Length);
        var count = named.Nearest((int)stated.Value);
        var like = char.IsDigit(written[0]) ? count.ToString(CultureInfo.InvariantCulture) : count == 2 ? "两" : NumberingWriter.Like("一", NumberingStyle.Han, count);
        var fix = named.Least == named.Most ? TextChanges.Replace(block, new TextMatch(stated.Index, stated.Length, 0), like, Applicability.Unsafe) : null;
        return new Diagnostic(Info, Info.Severity, block.Text.ToSource(stated.Index, stated.Length), message.Format(("stated", written), ("count", count.ToString(CultureInfo.InvariantCulture))))
        {
            Address = block.Address,
            Related = [new RelatedLocation(place, new LocalizedText("列出的各项", "what is named"))],
            Fixes = fix is null ? [] : [fix],
        };
    }
}
