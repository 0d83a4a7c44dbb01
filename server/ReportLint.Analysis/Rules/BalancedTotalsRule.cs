using System.Collections.Immutable;
using System.Globalization;

namespace ReportLint.Analysis;

/// <summary>
/// balanced-totals: an equation between rows, columns or groups of columns. The rules of this kind are weighed together, so that one wrong
/// figure gives one finding, at the figure itself where the equations single it out.
/// </summary>
internal sealed class BalancedTotalsRule : Rule
{
    // Of longer sums only the addends that are not 0 are shown.
    private const int MostRelated = 6;

    private readonly Dictionary<TableForm, Lazy<ImmutableArray<PlannedEquation>>> plans;
    private readonly MessageTemplate message;
    private readonly Pack pack;
    private readonly string? total;

    private BalancedTotalsRule(RuleSource source, ImmutableArray<string> tables, EquationEach each, Equation equation)
        : base(source.Info)
    {
        Each = each;
        Equation = equation;
        Tolerance = ReadTolerance(source.Fields);

        // The row or column whose cell stands for the equation where neither side is a single name.
        total = source.Fields.Text("total");
        pack = source.Pack;
        plans = new Dictionary<TableForm, Lazy<ImmutableArray<PlannedEquation>>>(ReferenceEqualityComparer.Instance);
        foreach (var table in source.Pack.Tables)
        {
            if (tables.Contains(table.Id, StringComparer.Ordinal))
            {
                plans.Add(table, new Lazy<ImmutableArray<PlannedEquation>>(() => EquationPlan.Make(source.Pack, table, each, equation, total)));
            }
        }

        message = source.Message();
    }

    public EquationEach Each { get; }

    /// <summary>By how much its sides may differ.</summary>
    public EquationTolerance Tolerance { get; }

    public Equation Equation { get; }

    public static Rule Create(RuleSource source)
    {
        var select = source.Fields.Map("select");
        var each = select?.OneOf("each") switch
        {
            "row" => EquationEach.Row,
            "column-group" => EquationEach.ColumnGroup,
            _ => EquationEach.Column,
        };
        if (select is null)
        {
            source.Fields.Problem("select", new LocalizedText("缺少“select”：哪张表，等式对每一列、每一行还是每个列组成立", "\"select\" is missing: the table, and whether the equation holds for each column, row or column-group"));
        }

        var selected = select is null ? [] : source.SelectedTables(select);
        select?.RejectUnused();
        var (equation, error) = EquationParser.Parse(source.Fields.RequiredText("equation"));
        if (error is not null)
        {
            source.Fields.ProblemWithin("equation", error.Position, error.Message);
        }
        else if (equation is not null && !source.Fields.IsChecked)
        {
            EquationNames.Check(source, selected, each, equation);
        }

        var rule = new BalancedTotalsRule(source, selected, each, equation ?? new Equation([], EquationRelation.Equal, []));
        if (equation is not null && !source.Fields.IsChecked)
        {
            EquationUnits.Check(source, rule.plans.SelectMany(static p => p.Value.Value.Select(e => (p.Key, e))));
        }

        return rule;
    }

    /// <summary>Exact where a rule says nothing; what is neither a word that is known nor a number from 0 is told.</summary>
    private static EquationTolerance ReadTolerance(YamlFields fields)
    {
        switch (fields.Text("tolerance"))
        {
            case null or "exact":
                return EquationTolerance.Exact;
            case "printed":
                return new EquationTolerance(0, IsPrinted: true);
            case var text when decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var absolute):
                return new EquationTolerance(absolute, IsPrinted: false);
            case var text:
                fields.Problem("tolerance", new LocalizedText($"“tolerance”应当是 exact、printed 或不小于 0 的数，不是“{text}”", $"\"tolerance\" must be exact, printed or a number from 0, not \"{text}\""));
                return EquationTolerance.Exact;
        }
    }

    /// <summary>Whether no equation of the rule is broken.</summary>
    public bool HoldsIn(SemanticModel model)
    {
        foreach (var table in model.Tables)
        {
            foreach (var plan in Plans(table))
            {
                if (!EquationInstance.HoldsIn(this, plan, table, model))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Adds the rule's equations in a document, but for those that say nothing.</summary>
    public void AddInstances(SemanticModel model, List<EquationInstance> all)
    {
        foreach (var table in model.Tables)
        {
            foreach (var plan in Plans(table))
            {
                if (EquationInstance.Of(this, plan, table, model) is { } equation)
                {
                    all.Add(equation);
                }
            }
        }
    }

    public override IEnumerable<TraceStep> Trace(RuleContext context)
    {
        var model = context.Model;
        foreach (var step in FormTrace.Tables(model, plans.Keys.Select(static t => t.Id)))
        {
            yield return step;
        }

        foreach (var table in model.Tables)
        {
            foreach (var plan in Plans(table))
            {
                if (EquationInstance.Of(this, plan, table, model) is { } equation)
                {
                    var words = new CheckedEquation(equation);
                    yield return new TraceStep(TraceOutcome.Taken, words.Total.Span, words.Statement);
                    if (!equation.Holds && ToldElsewhere(context, equation) is { } told)
                    {
                        yield return told;
                    }
                }
                else
                {
                    yield return EquationSide.WhyNot(plan, table, model);
                }
            }

            if (plans.ContainsKey(table.Form.Origin ?? table.Form) && Plans(table).IsEmpty)
            {
                yield return TraceStep.Dropped(table.LabelSpan, "等式中的名称在这张表的这个版本里找不到", "the names of the equation stand for nothing in this version of the table");
            }
        }
    }

    /// <summary>Where a broken equation is told, if another rule tells it: all are weighed together, and what has one cause is told once.</summary>
    private TraceStep? ToldElsewhere(RuleContext context, EquationInstance equation)
    {
        bool IsSame(EquationInstance e) => ReferenceEquals(e.Rule, this) && ReferenceEquals(e.Total, equation.Total) && string.Equals(e.Scope, equation.Scope, StringComparison.Ordinal);
        var balance = context.Balance;
        var told = balance.Suspects.Where(s => s.Explains.Any(IsSame)).Concat(balance.Slips.Where(s => s.Explains.Any(IsSame)).Select(static s => s.First)).ToList();
        if (told.Find(t => !ReferenceEquals(t.Explains[0].Rule, this)) is { Cell: { } cell, Explains: [{ Rule.Info.Id: var rule }, ..] })
        {
            return TraceStep.Dropped(cell.Span, $"由规则 {rule} 在这里提示：同一个原因只说一次", $"told here by {rule}: what has one cause is told once");
        }

        return told.Count == 0 && !context.Balance.Unexplained.Any(IsSame)
            ? TraceStep.Dropped(null, "与另一个不成立的等式出于同一个原因，只说一次", "of one cause with another equation that is broken, and told there")
            : null;
    }

    /// <summary>Made once for a form; for one with rows of its own in each document anew.</summary>
    private ImmutableArray<PlannedEquation> Plans(BoundTable table) =>
        !plans.TryGetValue(table.Form.Origin ?? table.Form, out var made) ? []
        : table.Form.Origin is null ? made.Value
        : EquationPlan.Make(pack, table.Form, Each, Equation, total);

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var balance = context.Balance;
        if (balance.IsSound)
        {
            yield break;
        }

        foreach (var suspect in balance.Suspects.Where(s => ReferenceEquals(s.Explains[0].Rule, this)))
        {
            yield return Report(suspect.Explains[0], suspect.Cell, language => BlameText.Explain(suspect, language), BlameText.Fix(suspect));
        }

        foreach (var slip in balance.Slips.Where(s => ReferenceEquals(s.First.Explains[0].Rule, this)))
        {
            var (told, other) = (slip.First.Explains[0], slip.Last.Cell);
            var report = Report(told, slip.First.Cell, language => BlameText.Explain(slip, language), BlameText.Fix(slip));
            yield return slip.Cells.Length == 1 || told.Cells.Contains(other, ReferenceEqualityComparer.Instance) ? report : report with { Related = report.Related.Insert(0, Part(other)) };
        }

        var own = balance.Unexplained.Where(e => ReferenceEquals(e.Rule, this)).ToList();
        foreach (var equation in own)
        {
            var opposite = own.Find(o => !ReferenceEquals(o, equation) && ReferenceEquals(o.Table, equation.Table) && o.Difference == -equation.Difference);
            yield return Report(equation, equation.Total, language => opposite is null ? BlameText.HintAtPart(equation, language) : BlameText.HintAtOpposite(equation, opposite, language));
        }
    }

    private Diagnostic Report(EquationInstance equation, BoundCell place, Func<Language, string> explanation, params ImmutableArray<CodeFix> fixes) =>
        new(Info, Info.Severity, place.Span, LocalizedText.Later(language => Say(equation, place, language) + explanation(language)))
        {
            Related = Parts(equation, place),
            Fixes = fixes,
            Address = new ReportAddress(equation.Table.Form.Section, equation.Table.Form.Id, place.Row.Id, place.Column.Id),
        };

    private static ImmutableArray<RelatedLocation> Parts(EquationInstance equation, BoundCell place)
    {
        var few = equation.Left.Cells.Length + equation.Right.Cells.Length <= MostRelated;
        var parts = ImmutableArray.CreateBuilder<RelatedLocation>();
        Add(equation.Left.Cells);
        Add(equation.Right.Cells);
        return parts.DrainToImmutable();

        void Add(ImmutableArray<SignedCell> cells)
        {
            foreach (var (_, _, cell) in cells)
            {
                if (!ReferenceEquals(cell, place) && (few || cell.Value.Number != 0))
                {
                    parts.Add(Part(cell));
                }
            }
        }
    }

    private static RelatedLocation Part(BoundCell cell) => new(cell.Span, LocalizedText.Later(_ => $"{cell.Name} = {cell.Text}"));

    private string Say(EquationInstance equation, BoundCell place, Language language) => message.Fill(language, field => field switch
    {
        "scope" => equation.Scope,
        "table" => equation.Table.Form.Title.In(language),
        "row" => FormPath.RowOf(place.Row, place.Column),
        "column" => place.Column.Label,
        "left" => equation.Left.Names().In(language),
        "left.value" => EquationSide.Figure(equation.Left.Value, equation.Unit),
        "left.figures" => equation.Left.Figures(equation.Unit is not null),
        "right" => equation.Right.Names().In(language),
        "right.value" => EquationSide.Figure(equation.Right.Value, equation.Unit),
        "right.figures" => equation.Right.Figures(equation.Unit is not null),
        _ => EquationSide.Figure(Math.Abs(equation.Difference), equation.Unit),
    });
}
