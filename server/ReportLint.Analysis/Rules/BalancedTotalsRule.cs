using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// balanced-totals: an equation between rows, columns or groups of columns. The rules of this kind are weighed together, so that one wrong
/// figure gives one finding, at the figure itself where the equations single it out.
/// </summary>
internal sealed class BalancedTotalsRule : Rule
{
    private static readonly string[] Fields =
        ["scope", "table", "row", "column", "left", "left.value", "left.figures", "right", "right.value", "right.figures", "difference"];

    private readonly ImmutableArray<string> tables;
    private readonly MessageTemplate message;

    private BalancedTotalsRule(RuleSource source, ImmutableArray<string> tables, EquationEach each, Equation equation)
        : base(source.Info)
    {
        this.tables = tables;
        Each = each;
        Equation = equation;
        Total = source.Fields.Text("total");
        message = source.Message(Fields);
    }

    public EquationEach Each { get; }

    public Equation Equation { get; }

    /// <summary>The row or column whose cell stands for the equation where neither side is a single name.</summary>
    public string? Total { get; }

    public static Rule Create(RuleSource source)
    {
        var select = source.Fields.Map("select");
        var each = select?.Text("each") switch
        {
            "row" => EquationEach.Row,
            "column-group" => EquationEach.ColumnGroup,
            _ => EquationEach.Column,
        };
        if (select?.Text("each") is { } named and not ("row" or "column" or "column-group"))
        {
            select.Problem("each", $"\"each\" is row, column or column-group, not \"{named}\"{Suggestion.For(named, ["row", "column", "column-group"])}");
        }

        if (select is null)
        {
            source.Fields.Problem("select", "\"select\" is missing: the table, and whether the equation holds for each column, row or column-group");
        }

        var selected = select is null ? [] : source.SelectedTables(select);
        select?.RejectUnknown();
        var (equation, error) = EquationParser.Parse(source.Fields.RequiredText("equation"));
        if (error is not null)
        {
            source.Fields.Problem("equation", $"in the equation, at character {error.Position + 1}: {error.Message}");
        }
        else if (equation is not null)
        {
            CheckNames(source, selected, each, equation);
        }

        return new BalancedTotalsRule(source, selected, each, equation ?? new Equation([], EquationRelation.Equal, []));
    }

    public IEnumerable<EquationInstance> Instances(SemanticModel model) =>
        model.Tables.Where(t => tables.Contains(t.Form.Id, StringComparer.Ordinal)).SelectMany(t => new EquationScope(this, t, (table, cell) => Find(model, table, cell)).Instances());

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var suspect in context.Balance.Suspects.Where(s => ReferenceEquals(s.Explains[0].Rule, this)))
        {
            yield return Report(suspect.Explains[0], suspect.Cell, suspect);
        }

        var own = context.Balance.Unexplained.Where(e => ReferenceEquals(e.Rule, this)).ToList();
        foreach (var equation in own)
        {
            yield return Report(equation, equation.Total, null, own.Find(o => !ReferenceEquals(o, equation) && ReferenceEquals(o.Table, equation.Table) && o.Difference == -equation.Difference));
        }
    }

    private Diagnostic Report(EquationInstance equation, BoundCell place, Suspect? suspect, EquationInstance? opposite = null)
    {
        var text = message.Format(
            ("scope", LocalizedText.Same(equation.Scope)),
            ("table", equation.Table.Form.Title),
            ("row", LocalizedText.Same(place.Row.Name)),
            ("column", LocalizedText.Same(place.Column.Label)),
            ("left", equation.Left.Names()),
            ("left.value", LocalizedText.Same(EquationSide.Figure(equation.Left.Value))),
            ("left.figures", LocalizedText.Same(equation.Left.Figures())),
            ("right", equation.Right.Names()),
            ("right.value", LocalizedText.Same(EquationSide.Figure(equation.Right.Value))),
            ("right.figures", LocalizedText.Same(equation.Right.Figures())),
            ("difference", LocalizedText.Same(EquationSide.Figure(Math.Abs(equation.Difference)))));
        var related = equation.Left.Cells.Concat(equation.Right.Cells).Select(static c => c.Cell).Where(c => !ReferenceEquals(c, place) && (c.Value.Number != 0 || equation.Cells.Count() <= 6));
        return new Diagnostic(Info, Info.Severity, place.Span, suspect is not null ? Explain(text, suspect) : opposite is not null ? Hint(text, equation, opposite) : text)
        {
            Related = [.. related.Select(c => new RelatedLocation(c.Span, LocalizedText.Same($"{c.Row.Name} / {c.Column.Label} = {c.Text}")))],
            Fixes = suspect is null ? [] : [Fix(suspect)],
            Address = new ReportAddress(equation.Table.Form.Section, equation.Table.Form.Id, place.Row.Id, place.Column.Id),
        };
    }

    private static LocalizedText Explain(LocalizedText text, Suspect suspect)
    {
        var value = EquationSide.Figure(suspect.Value);
        var count = suspect.Explains.Length;
        return new LocalizedText(
            $"{text.Zh}。此处的 {suspect.Cell.Text} 很可能有误：改为 {value} 后，相关的 {count} 个等式都成立",
            $"{text.En}. This {suspect.Cell.Text} is probably wrong: with {value}, {(count == 1 ? "the equation holds" : count == 2 ? "both broken equations hold" : $"all {count} broken equations hold")}");
    }

    private static LocalizedText Hint(LocalizedText text, EquationInstance equation, EquationInstance opposite)
    {
        var amount = EquationSide.Figure(Math.Abs(equation.Difference));
        return new LocalizedText(
            $"{text.Zh}。“{equation.Scope}”与“{opposite.Scope}”的差额正好相反，可能有 {amount} 填错了位置",
            $"{text.En}. \"{equation.Scope}\" and \"{opposite.Scope}\" are off by opposite amounts: {amount} may stand in the wrong place");
    }

    private static CodeFix Fix(Suspect suspect)
    {
        var value = EquationSide.Figure(suspect.Value);
        return new CodeFix(
            new LocalizedText($"将 {suspect.Cell.Text} 改为 {value}", $"Change {suspect.Cell.Text} to {value}"),
            Applicability.Unsafe,
            [new TextChange(suspect.Cell.Span, value)]);
    }

    /// <summary>The cell named row.column of another table; ids may contain dots, so every split is tried.</summary>
    private static BoundCell? Find(SemanticModel model, string table, string cell) =>
        Enumerable.Range(1, Math.Max(0, cell.Length - 1)).Where(i => cell[i] == '.').Select(i => model.Table(table)?.Cell(cell[..i], cell[(i + 1)..])).FirstOrDefault(static c => c is not null);

    private static void CheckNames(RuleSource source, ImmutableArray<string> tables, EquationEach each, Equation equation)
    {
        var forms = source.Pack.Tables.Where(t => tables.Contains(t.Id, StringComparer.Ordinal)).ToList();
        var ids = each switch
        {
            EquationEach.Column => forms.SelectMany(static t => t.Rows).Select(static r => r.Id),
            EquationEach.Row => forms.SelectMany(static t => t.Rows).SelectMany(static r => r.Columns).Select(static c => c.Id),
            _ => forms.SelectMany(static t => t.Rows).SelectMany(static r => EquationScope.Prefixes(r.Columns)
                .SelectMany(p => r.Columns.Where(c => c.Id.StartsWith(p, StringComparison.Ordinal)).Select(c => c.Id[p.Length..]))),
        };
        var known = ids.Distinct(StringComparer.Ordinal).ToList();
        foreach (var term in equation.Terms.Where(t => t.Name.StartsWith('@') && !IsCell(source.Pack, t.Name[1..])))
        {
            source.Fields.Problem("equation", $"in the equation, at character {term.Position + 1}: \"{term.Name}\" is no cell of the pack; it is written @table.row.column");
        }

        foreach (var term in equation.Terms.Where(t => !t.Name.StartsWith('@') && EquationScope.Resolve(known, t.Name).IsEmpty))
        {
            source.Fields.Problem("equation", $"in the equation, at character {term.Position + 1}: \"{term.Name}\" is no {(each == EquationEach.Column ? "row" : "column")} of the table{Suggestion.For(term.Name, known)}");
        }
    }

    private static bool IsCell(Pack pack, string name) =>
        pack.Tables.Any(t => t.Rows.Any(r => r.Columns.Any(c => string.Equals($"{t.Id}.{r.Id}.{c.Id}", name, StringComparison.Ordinal))));
}
