using System.Collections.Immutable;
using System.Globalization;

namespace ReportLint.Analysis;

/// <summary>
/// cross-report: figures that do not follow from last year's report, figures that are many times what they were, and paragraphs that were taken over with last year's date in them. Says
/// nothing where there is no such report.
/// </summary>
internal sealed class CrossReportRule : Rule
{
    private const string Before = "previous.";
    private const int ShortestCopied = 15;
    private const string Quotes = "《〔（(“〈[";

    private readonly ImmutableArray<Equation> equations;
    private readonly ImmutableArray<string> jumps;
    private readonly decimal times;
    private readonly decimal least;
    private readonly RuleMessages messages;

    private CrossReportRule(RuleSource source)
        : base(source.Info)
    {
        equations = [.. source.Fields.PlacedTexts("equations").Select(e => Read(source, e)).OfType<Equation>()];
        jumps = source.Fields.Texts("jumps");
        times = source.Fields.Number("times") ?? 10;
        least = source.Fields.Number("least") ?? 20;
        messages = source.Messages();
        foreach (var cell in source.Fields.IsChecked ? [] : source.Fields.PlacedTexts("jumps").Where(c => !IsCell(source.Pack, c.Text)))
        {
            Unknown(source, cell.Place, cell.Text);
        }
    }

    public static Rule Create(RuleSource source) => new CrossReportRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => context.Previous is not { } previous
        ? [TraceStep.Dropped(null, "没有找到上一年的报告：文件名或文件夹名中的年份换成上一年，或用 --previous", "last year's report was not found: a file with the year before in its name or its folder's, or --previous")]
        : [TraceStep.Taken(null, $"上一年的报告：{previous.Path}", $"last year's report: {previous.Path}"), .. equations.Select(e => Side(e.Left, context, previous) is { } left && Side(e.Right, context, previous) is { } right
            ? TraceStep.Taken(left.Cells[0].Cell.Span, $"{left.Names} = {left.Value}，{right.Names} = {right.Value}", $"{left.Names} = {left.Value}, {right.Names} = {right.Value}")
            : TraceStep.Dropped(null, $"没有读到 {e.Left[0].Name} 等数字", $"the figures of {e.Left[0].Name} and so on were not read"))];

    public override IEnumerable<Diagnostic> Check(RuleContext context) =>
        context.Previous is not { } previous ? [] : equations.Select(e => Check(e, context, previous)).OfType<Diagnostic>().Concat(Jumps(context, previous)).Concat(Copied(context, previous));

    private static Equation? Read(RuleSource source, PlacedText written)
    {
        var (equation, error) = EquationParser.Parse(written.Text);
        if (error is not null)
        {
            source.Fields.Problem(written.Place, error.Message);
            return null;
        }

        foreach (var term in source.Fields.IsChecked || equation is null ? [] : equation.Terms.Where(t => !IsCell(source.Pack, CellOf(t.Name))))
        {
            Unknown(source, written.Place, CellOf(term.Name));
        }

        return equation;
    }

    private static void Unknown(RuleSource source, ConfigurationPlace place, string cell)
    {
        var meant = Suggestion.Nearest(cell, source.Pack.Tables.SelectMany(static t => t.Rows.SelectMany(r => r.Columns.Select(c => $"{t.Id}.{r.Id}.{c.Id}"))));
        source.Fields.Problem(place, new LocalizedText(
            $"规则包中没有单元格“{cell}”{Suggestion.Zh(meant)}；写作 表.行.列，上一年的写作 previous.表.行.列",
            $"the pack has no cell \"{cell}\"{Suggestion.En(meant)}; it is written table.row.column, last year's previous.table.row.column"));
    }

    private static bool IsCell(Pack pack, string name) => pack.Versions.Any(v => EquationPlan.FindElsewhere(pack, v, name) is not null);

    private static string CellOf(string name) => name.StartsWith(Before, StringComparison.Ordinal) ? name[Before.Length..] : name;

    private sealed record CrossSide(ImmutableArray<(BoundCell Cell, bool IsPrevious)> Cells, decimal Value, string Names);

    /// <summary>Null where a figure was not read.</summary>
    private static CrossSide? Side(ImmutableArray<EquationTerm> terms, RuleContext context, PreviousReport previous)
    {
        var (cells, value, names) = (ImmutableArray.CreateBuilder<(BoundCell, bool)>(), 0m, "");
        foreach (var term in terms)
        {
            var isPrevious = term.Name.StartsWith(Before, StringComparison.Ordinal);
            if (Cell(isPrevious ? previous.Model : context.Model, CellOf(term.Name)) is not { Value.Number: { } number } cell)
            {
                return null;
            }

            cells.Add((cell, isPrevious));
            value += term.Sign * number;
            names += (names.Length == 0 ? "" : term.Sign < 0 ? " - " : " + ") + NameOf(cell) + $" {EquationSide.Figure(number)}";
        }

        return new CrossSide(cells.ToImmutable(), value, names);
    }

    private static BoundCell? Cell(SemanticModel model, string name) =>
        EquationPlan.FindElsewhere(model.Pack, model.Version, name) is { } place && EquationSide.Cell(place, null, model) is { } cell && FigureCheck.IsSound(cell) ? cell : null;

    private static string NameOf(BoundCell cell) => cell.Row.Label is null ? FormPath.Of(cell.Column) : $"{cell.Row.Name} / {cell.Column.Label}";

    private Diagnostic? Check(Equation equation, RuleContext context, PreviousReport previous)
    {
        if (Side(equation.Left, context, previous) is not { } left || Side(equation.Right, context, previous) is not { } right || left.Value == right.Value || left.Cells.Concat(right.Cells).Any(c => !c.IsPrevious && context.IsInDoubt(c.Cell)))
        {
            return null;
        }

        var place = left.Cells.Concat(right.Cells).First(static c => !c.IsPrevious).Cell;
        return Report(context, place, "equation", [.. left.Cells.Concat(right.Cells).Where(c => !ReferenceEquals(c.Cell, place))], previous,
            ("left", left.Names), ("left.value", EquationSide.Figure(left.Value)), ("right", right.Names), ("right.value", EquationSide.Figure(right.Value)), ("difference", EquationSide.Figure(Math.Abs(left.Value - right.Value))));
    }

    private IEnumerable<Diagnostic> Jumps(RuleContext context, PreviousReport previous)
    {
        foreach (var name in messages.Has("jump") ? jumps : [])
        {
            if (Cell(context.Model, name) is { Value.Number: { } now } cell && Cell(previous.Model, name) is { Value.Number: { } then } old && Math.Min(now, then) > 0 && Math.Max(now, then) >= least
                && Math.Max(now, then) >= times * Math.Min(now, then) && !context.IsInDoubt(cell))
            {
                yield return Report(context, cell, "jump", [(old, true)], previous, ("name", NameOf(cell)), ("figure", EquationSide.Figure(now)), ("previous", EquationSide.Figure(then)));
            }
        }
    }

    /// <summary>Last year in paragraphs that are word for word last year's. Years in titles and numbers of documents, and those that the years' own rule looks at, are left alone.</summary>
    private IEnumerable<Diagnostic> Copied(RuleContext context, PreviousReport previous)
    {
        if (!messages.Has("copied") || context.Model.Year is not { } year)
        {
            yield break;
        }

        var old = new Lazy<HashSet<string>>(() => TextBlockReader.Read(previous.Model).Where(static b => b.Scope == TextScope.Paragraph).Select(static b => b.Text.Text).ToHashSet(StringComparer.Ordinal));
        var (written, looked) = ((year - 1).ToString(CultureInfo.InvariantCulture), context.Model.YearMentions.Select(static m => m.Span).ToHashSet());
        foreach (var block in context.TextBlocks.Where(static b => b.Scope == TextScope.Paragraph && b.Text.Text.Length >= ShortestCopied))
        {
            var text = block.Text.Text;
            for (var at = text.IndexOf(written, StringComparison.Ordinal); at >= 0; at = text.IndexOf(written, at + written.Length, StringComparison.Ordinal))
            {
                var span = block.Text.ToSource(at, written.Length);
                if (text.AsSpan(at + written.Length).TrimStart() is ['年', ..] && !(at > 0 && Quotes.Contains(text[at - 1], StringComparison.Ordinal)) && !looked.Any(s => s.Overlaps(span)) && old.Value.Contains(text))
                {
                    var fix = TextChanges.Replace(block, new TextMatch(at, written.Length, 0), $"{year}", Applicability.Unsafe);
                    yield return new Diagnostic(Info, Info.Severity, span, messages.Format("copied", ("year", LocalizedText.Same(written)), ("expected", LocalizedText.Same($"{year}"))))
                    {
                        Address = block.Address,
                        Fixes = fix is null ? [] : [fix],
                    };
                }
            }
        }
    }

    private Diagnostic Report(RuleContext context, BoundCell place, string name, ImmutableArray<(BoundCell Cell, bool IsPrevious)> others, PreviousReport previous, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var fields = new List<(string, LocalizedText)> { ("file", LocalizedText.Same(Path.GetFileName(previous.Path))) };
        foreach (var (field, value) in values)
        {
            fields.Add((field, LocalizedText.Same(value)));
        }

        var table = context.Model.Tables.First(t => t.Cells.Contains(place));
        return new Diagnostic(Info, Info.Severity, place.Span, messages.Format(name, [.. fields]))
        {
            Address = new ReportAddress(table.Form.Section, table.Form.Id, place.Row.Id, place.Column.Id),
            Related = [.. others.Select(o => new RelatedLocation(o.Cell.Span, LocalizedText.Same($"{NameOf(o.Cell)} = {o.Cell.Text}")) { Document = o.IsPrevious ? new RelatedFile(previous.Path, previous.Model.Tree.Text) : null })],
        };
    }
}
