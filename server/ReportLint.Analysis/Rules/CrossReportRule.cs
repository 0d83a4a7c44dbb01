using System.Collections.Immutable;
using System.Globalization;

namespace ReportLint.Analysis;

/// <summary>
/// cross-report: figures that do not follow from last year's report, figures that are many times what they were, growth that sentences state, and paragraphs that were taken over with last year's date in them. Says
/// nothing where there is no such report.
/// </summary>
internal sealed class CrossReportRule : Rule
{
    private readonly ImmutableArray<Equation> equations;
    private readonly ImmutableArray<string> jumps;
    private readonly decimal times;
    private readonly decimal least;
    private readonly ImmutableArray<StatedGrowth> growth;
    private readonly RuleMessages messages;

    private CrossReportRule(RuleSource source)
        : base(source.Info)
    {
        equations = [.. source.Fields.PlacedTexts("equations").Select(e => Read(source, e)).OfType<Equation>()];
        jumps = source.Fields.Texts("jumps");
        times = source.Fields.Number("times") ?? 10;
        least = source.Fields.Number("least") ?? 20;
        growth = [.. source.Fields.List("growth").Select(f => StatedGrowth.Read(source, f))];
        messages = source.Messages();
        foreach (var cell in source.Fields.IsChecked ? [] : source.Fields.PlacedTexts("jumps").Where(c => !source.HasCell(c.Text)))
        {
            Unknown(source, cell.Place, cell.Text);
        }
    }

    public static Rule Create(RuleSource source) => new CrossReportRule(source);

    internal override IEnumerable<SelectedNeed> Needs => growth.SelectMany(static g => g.Needs);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => context.Previous is not { } previous
        ? [TraceStep.Dropped(null, "没有找到上一年的报告：文件名或文件夹名中的年份换成上一年，或用 --previous", "last year's report was not found: a file with the year before in its name or its folder's, or --previous")]
        : [TraceStep.Taken(null, $"上一年的报告：{previous.Path}", $"last year's report: {previous.Path}"), .. equations.Select(e => CrossSide.Of(e.Left, context, previous) is { } left && CrossSide.Of(e.Right, context, previous) is { } right
            ? TraceStep.Taken(CrossSide.Place(left, right).Span, $"{left.Names} = {left.Value}，{right.Names} = {right.Value}", $"{left.Names} = {left.Value}, {right.Names} = {right.Value}")
            : TraceStep.Dropped(null, $"没有读到 {e.Left[0].Name} 等数字", $"the figures of {e.Left[0].Name} and so on were not read"))];

    public override IEnumerable<Diagnostic> Check(RuleContext context) =>
        context.Previous is not { } previous ? [] : equations.Select(e => Check(e, context, previous)).OfType<Diagnostic>().Concat(Jumps(context, previous)).Concat(Copied(context, previous)).Concat(Growth(context, previous));

    private static Equation? Read(RuleSource source, PlacedText written)
    {
        var (equation, error) = EquationParser.Parse(written.Text);
        if (error is not null)
        {
            source.Fields.Problem(written.Place, error.Message);
            return null;
        }

        foreach (var term in source.Fields.IsChecked || equation is null ? [] : equation.Terms.Where(t => !source.HasCell(CrossSide.CellOf(t.Name))))
        {
            Unknown(source, written.Place, CrossSide.CellOf(term.Name));
        }

        if (equation is not null && equation.Terms.All(static t => CrossSide.IsPrevious(t.Name)))
        {
            source.Fields.Problem(written.Place, new LocalizedText("等式中没有本年报告的单元格", "the equation has no cell of this year's report"));
            return null;
        }

        return equation;
    }

    private static void Unknown(RuleSource source, ConfigurationPlace place, string cell) =>
        source.UnknownCell(place, cell, "，上一年的写作 previous.表.行.列", ", last year's previous.table.row.column");

    private Diagnostic? Check(Equation equation, RuleContext context, PreviousReport previous)
    {
        if (CrossSide.Of(equation.Left, context, previous) is not { } left || CrossSide.Of(equation.Right, context, previous) is not { } right || left.Value == right.Value || left.Cells.Concat(right.Cells).Any(c => !c.IsPrevious && context.IsInDoubt(c.Cell)))
        {
            return null;
        }

        var place = CrossSide.Place(left, right);
        return Report(context, place, "equation", [.. left.Cells.Concat(right.Cells).Where(c => !ReferenceEquals(c.Cell, place))], previous,
            ("left", left.Names), ("left.value", EquationSide.Figure(left.Value)), ("right", right.Names), ("right.value", EquationSide.Figure(right.Value)), ("difference", EquationSide.Figure(Math.Abs(left.Value - right.Value))));
    }

    private IEnumerable<Diagnostic> Jumps(RuleContext context, PreviousReport previous)
    {
        foreach (var name in messages.Has("jump") ? jumps : [])
        {
            if (CrossSide.Cell(context.Model, name) is { Value.Number: { } now } cell && CrossSide.Cell(previous.Model, name) is { Value.Number: { } then } old && Math.Min(now, then) > 0 && Math.Max(now, then) >= least
                && Math.Max(now, then) >= times * Math.Min(now, then) && !context.IsInDoubt(cell))
            {
                yield return Report(context, cell, "jump", [(old, true)], previous, ("name", cell.FullName), ("figure", EquationSide.Figure(now)), ("previous", EquationSide.Figure(then)));
            }
        }
    }

    private IEnumerable<Diagnostic> Copied(RuleContext context, PreviousReport previous)
    {
        if (!messages.Has("copied") || context.Model.Year is not { } year)
        {
            yield break;
        }

        var (old, expected) = ((year - 1).ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture));
        foreach (var (block, index) in CopiedParagraphs.Find(context, previous, old))
        {
            var fix = TextChanges.Replace(block, new TextMatch(index, old.Length, 0), expected, Applicability.Unsafe);
            yield return new Diagnostic(Info, Info.Severity, block.Text.ToSource(index, old.Length), messages.Format("copied", ("year", old), ("expected", expected)))
            {
                Address = block.Address,
                Fixes = fix is null ? [] : [fix],
            };
        }
    }

    private IEnumerable<Diagnostic> Growth(RuleContext context, PreviousReport previous)
    {
        foreach (var (block, stated, isPercent, expected, isDirectionWrong, before) in messages.Has("growth") ? growth.SelectMany(g => g.Check(context, previous)) : [])
        {
            var figure = Math.Abs(expected).ToString(isPercent ? $"F{stated.Decimals}" : "0.############", CultureInfo.InvariantCulture);
            var fix = isDirectionWrong ? null : TextChanges.Replace(block, new TextMatch(stated.Index, stated.Length, 0), figure, Applicability.Unsafe);
            var unit = isPercent ? "%" : "";
            yield return new Diagnostic(Info, Info.Severity, block.Text.ToSource(stated.Index, stated.Length), messages.Format(
                "growth",
                ("stated", LocalizedText.Same($"{block.Text.Text.AsSpan(stated.Index, stated.Length)}{unit}")),
                ("expected", new LocalizedText((expected < 0 ? "下降 " : "增长 ") + figure + unit, (expected < 0 ? "a fall of " : "a rise of ") + figure + unit)),
                ("previous", LocalizedText.Same(EquationSide.Figure(FormSum.Value(before)))),
                ("name", LocalizedText.Same(FormSum.Name(before))),
                ("file", LocalizedText.Same(Path.GetFileName(previous.Path)))))
            {
                Address = block.Address,
                Related = [.. before.Select(c => new RelatedLocation(c.Span, LocalizedText.Same($"{c.FullName} = {c.Text}")) { Document = new RelatedFile(previous.Path, previous.Model.Tree.Text) })],
                Fixes = fix is null ? [] : [fix],
            };
        }
    }

    private Diagnostic Report(RuleContext context, BoundCell place, string name, ImmutableArray<(BoundCell Cell, bool IsPrevious)> others, PreviousReport previous, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var table = context.Model.Tables.First(t => t.Cells.Contains(place));
        return new Diagnostic(Info, Info.Severity, place.Span, messages.Format(name, [("file", Path.GetFileName(previous.Path)), .. values]))
        {
            Address = new ReportAddress(table.Form.Section, table.Form.Id, place.Row.Id, place.Column.Id),
            Related = [.. others.Select(o => new RelatedLocation(o.Cell.Span, LocalizedText.Same($"{o.Cell.FullName} = {o.Cell.Text}")) { Document = o.IsPrevious ? new RelatedFile(previous.Path, previous.Model.Tree.Text) : null })],
        };
    }
}
