using System.Collections.Immutable;
using System.Globalization;

namespace ReportLint.Analysis;

/// <summary>inferred-totals: totals of tables that no pack describes and that do not add up. What they are totals of is told by their labels and by the figures that do add up.</summary>
internal sealed class InferredTotalsRule : Rule
{
    private const int MostShown = 8;

    // Among more than so many no common cause is looked for.
    private const int MostCauses = 50;

    private readonly TotalWords words;
    private readonly MessageTemplate message;

    private InferredTotalsRule(RuleSource source)
        : base(source.Info)
    {
        var fields = source.Fields;
        words = new TotalWords(Words(fields, "totals"), fields.Texts("subtotals"), new TextMatcher(TextFinder.ReadEntries(fields, "apart", "apart-regexes"), ignoreCase: true));
        message = source.Message();
    }

    public static Rule Create(RuleSource source) => new InferredTotalsRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => GridTrace.Of(context.Model);

    public override IEnumerable<Diagnostic> Check(RuleContext context) => context.Grids.SelectMany(Check);

    private IEnumerable<Diagnostic> Check(FigureGrid grid)
    {
        var search = new TotalSearch(grid, words);
        var broken = search.Broken().ToList();
        var causes = broken.Select(b => (b, Cause: broken.Count > MostCauses ? null : CommonPart(b.Sum, broken.Select(static o => o.Sum)) ?? OtherUnit(b.Sum))).ToList();
        foreach (var ((sum, isCertain), cause) in causes.DistinctBy(static c => c.Cause ?? c.b.Sum.Total))
        {
            yield return Report(grid, search, sum, cause, isCertain);
        }
    }

    /// <summary>The one part that is off by as much as figures of another unit are.</summary>
    private static GridCell? OtherUnit(InferredSum sum) =>
        sum.Parts.Where(p => p.Figure is { Value: > 0 } figure && UnitFactors.Apply(figure.Value).Contains(figure.Value - sum.Excess)).Take(2).ToList() is [var one] ? one : null;

    /// <summary>The one cell in which this sum and another meet that is off by as much: it is wrong, and both totals are right.</summary>
    private static GridCell? CommonPart(InferredSum sum, IEnumerable<InferredSum> all)
    {
        var common = all.Where(o => o != sum && o.Excess == sum.Excess).SelectMany(o => o.Parts.Where(p => sum.Parts.Contains(p))).Distinct().ToList();
        return common is [var one] ? one : null;
    }

    private Diagnostic Report(FigureGrid grid, TotalSearch search, InferredSum sum, GridCell? cause, bool isCertain)
    {
        var wrong = cause ?? sum.Total;
        var right = cause is null ? sum.Sum : (cause.Figure?.Value ?? 0) - sum.Excess;
        var text = Text(right, wrong);
        var figures = string.Join(" + ", sum.Parts.Take(MostShown).Select(static p => p.Text)) + (sum.Parts.Length > MostShown ? " + …" : "");
        var said = message.Format(
            ("total", LocalizedText.Same(Name(grid, sum.Total))),
            ("stated", LocalizedText.Same(sum.Total.Text)),
            ("figures", LocalizedText.Same(figures)),
            ("sum", LocalizedText.Same(Text(sum.Sum, sum.Total))),
            ("difference", LocalizedText.Same(Text(Math.Abs(sum.Excess), sum.Total))));
        return new Diagnostic(Info, isCertain ? Info.Severity : Severity.Info, wrong.Span, LocalizedText.Later(language => said.In(language) + Explain(grid, search, sum, wrong, right, language)))
        {
            Related = [new RelatedLocation(sum.Total.Span, LocalizedText.Same($"{Name(grid, sum.Total)} = {sum.Total.Text}")), .. sum.Parts.Select(p => new RelatedLocation(p.Span, LocalizedText.Same($"{Name(grid, p)} = {p.Text}")))],
            Fixes = wrong.Text.AsSpan().ContainsAnyExcept("0123456789.,") ? []
                : [new CodeFix(new LocalizedText($"改为 {text}", $"Change to {text}"), Applicability.Unsafe, [new Syntax.TextChange(wrong.Span, text)])],
        };
    }

    /// <summary>What is added to the message if the figures show what went wrong.</summary>
    private static string Explain(FigureGrid grid, TotalSearch search, InferredSum sum, GridCell wrong, decimal right, Language language) =>
        UnitFactors.Explain(wrong.Figure?.Value ?? 0, right, language) is { Length: > 0 } units
            ? language == Language.Chinese ? $"。此处的 {wrong.Text} 改为 {Text(right, wrong)} 就相符{units}" : $". With {Text(right, wrong)} for this {wrong.Text} they agree{units}"
        : wrong != sum.Total ? ""
        : PartHint.Explain(-sum.Excess, [.. sum.Parts.Select(p => (Name(grid, p), p.Figure?.Value ?? 0)), .. search.Subtotals(sum)], language);

    private static string Name(FigureGrid grid, GridCell cell)
    {
        var (row, column) = (grid.Label(cell.Row), grid.Heading(cell.Column));
        return row.Length == 0 ? column : column.Length == 0 ? row : $"{row} / {column}";
    }

    /// <summary>A figure in the way in which a cell's own is written.</summary>
    private static string Text(decimal value, GridCell like)
    {
        var decimals = Math.Max(like.Figure?.Decimals ?? 0, value == decimal.Truncate(value) ? 0 : value.Scale);
        return value.ToString($"{(like.Text.Contains(',', StringComparison.Ordinal) ? "N" : "F")}{decimals}", CultureInfo.InvariantCulture);
    }

    private static ImmutableArray<string> Words(YamlFields fields, string key)
    {
        if (!fields.Has(key))
        {
            fields.Problem(key, new LocalizedText("缺少“totals”：合计行和合计列的名称，如 [合计, Total]", "\"totals\" is missing: what rows and columns of totals are called, as in [合计, Total]"));
        }

        return fields.Texts(key);
    }
}
