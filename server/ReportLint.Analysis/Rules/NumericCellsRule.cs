using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// numeric-cells: what stands in a number cell and is no number, nothing at all, or a number that the form does not allow. A figure that is read well but
/// not plainly written is a hint.
/// </summary>
internal sealed class NumericCellsRule : Rule
{
    /// <summary>Up to so many blank cells are told one by one; more have one cause and are told once.</summary>
    private const int MostBlanks = 3;

    private const string Spelling = "spelling";

    private static readonly Dictionary<FigureFault, string> MessageNames = new()
    {
        [FigureFault.Text] = "text",
        [FigureFault.Nothing] = "nothing",
        [FigureFault.Blank] = "blank",
        [FigureFault.Dash] = "dash",
        [FigureFault.Negative] = "negative",
        [FigureFault.Fraction] = "fraction",
    };

    private readonly ImmutableArray<string> tables;
    private readonly RuleMessages messages;

    private NumericCellsRule(RuleSource source)
        : base(source.Info)
    {
        var select = source.Fields.Map("select");
        tables = source.SelectedTables(select);
        select?.RejectUnused();
        messages = source.Messages();
    }

    public static Rule Create(RuleSource source) => new NumericCellsRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context)
    {
        foreach (var step in FormTrace.Tables(context.Model, tables))
        {
            yield return step;
        }

        foreach (var cell in context.Model.Tables.Where(t => tables.Contains(t.Form.Id, StringComparer.Ordinal)).SelectMany(static t => t.Cells).Where(static c => FigureCheck.Of(c) is not FigureFault.None))
        {
            yield return TraceStep.Taken(cell.Span, $"{FormPath.Of(cell.Row, cell.Column)}：{FigureCheck.Of(cell)}", $"{FormPath.Of(cell.Row, cell.Column)}: {FigureCheck.Of(cell)}");
        }
    }

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var table in context.Model.Tables.Where(t => tables.Contains(t.Form.Id, StringComparer.Ordinal)))
        {
            var (faults, isSpellingTold) = (new List<(BoundCell Cell, FigureFault Fault)>(), messages.Has(Spelling));
            foreach (var cell in table.Cells)
            {
                if (FigureCheck.Of(cell) is not FigureFault.None and var fault)
                {
                    faults.Add((cell, fault));
                }
                else if (isSpellingTold && FigureRewriting.Of(context.Model.Tree, cell) is { } written)
                {
                    yield return Respell(table, written);
                }
            }

            var blanks = faults.Where(static f => f.Fault == FigureFault.Blank).Select(static f => f.Cell).ToList();
            if (table.IsUnfilled)
            {
                yield return Unfilled(table, blanks);
                continue;
            }

            if (blanks.Count > MostBlanks)
            {
                yield return ManyBlank(table, blanks);
            }

            foreach (var (cell, fault) in faults.Where(f => f.Fault != FigureFault.Blank || blanks.Count <= MostBlanks))
            {
                yield return Report(context, table, cell, fault);
            }
        }
    }

    private Diagnostic Report(RuleContext context, BoundTable table, BoundCell cell, FigureFault fault)
    {
        var message = messages.Format(MessageNames[fault], Fields(table, cell));
        return new Diagnostic(Info, Info.Severity, cell.Span, message)
        {
            Address = new ReportAddress(table.Form.Section, table.Form.Id, cell.Row.Id, cell.Column.Id),
            Fixes = fault is FigureFault.Blank or FigureFault.Dash or FigureFault.Nothing && !cell.IsInferred ? [Zero([cell])]
                : fault == FigureFault.Text && FigureRewriting.OfThousands(context.Model.Tree, cell) is { } written ? [written.Fix] : [],
        };
    }

    private Diagnostic Respell(BoundTable table, FigureRewriting written) =>
        new(Info, Severity.Info, written.Span, messages.Format(Spelling, [.. Fields(table, written.Cell), ("figure", LocalizedText.Same(written.Figure))]))
        {
            Address = new ReportAddress(table.Form.Section, table.Form.Id, written.Cell.Row.Id, written.Cell.Column.Id),
            Fixes = [written.Fix],
        };

    private static (string, LocalizedText)[] Fields(BoundTable table, BoundCell cell) =>
    [
        ("table", table.Form.Title),
        ("row", LocalizedText.Same(FormPath.RowOf(cell.Row, cell.Column))),
        ("column", LocalizedText.Same(cell.Column.Label)),
        ("text", LocalizedText.Same(cell.Text.ReplaceLineEndings(" "))),
    ];

    private Diagnostic ManyBlank(BoundTable table, List<BoundCell> blanks) =>
        new(Info, Info.Severity, blanks[0].Span, messages.Format("many-blank", ("table", table.Form.Title), ("count", LocalizedText.Same($"{blanks.Count}"))))
        {
            Address = new ReportAddress(table.Form.Section, table.Form.Id, blanks[0].Row.Id, blanks[0].Column.Id),
            Related = [.. blanks.Skip(1).Select(static b => new RelatedLocation(b.Span, LocalizedText.Same(b.Name)))],
            Fixes = blanks.Exists(static b => b.IsInferred) ? [] : [Zero(blanks)],
        };

    private Diagnostic Unfilled(BoundTable table, List<BoundCell> blanks)
    {
        var place = table.Form.Rows[0].Label is null ? table.LabelSpan : table.Rows[0].LabelSpan;
        return new Diagnostic(Info, Info.Severity, place, messages.Format("unfilled", ("table", table.Form.Title), ("count", LocalizedText.Same($"{blanks.Count}"))))
        {
            Address = new ReportAddress(table.Form.Section, table.Form.Id),
        };
    }

    // Nothing to report is written 0; whether there was nothing only the writer knows.
    private static CodeFix Zero(List<BoundCell> cells) => new(
        new LocalizedText(cells.Count == 1 ? "填 0" : $"将 {cells.Count} 个空白单元格填 0", cells.Count == 1 ? "Fill in 0" : $"Fill {cells.Count} blank cells with 0"),
        Applicability.Unsafe,
        [.. cells.OrderBy(static c => c.Span).Select(ZeroFill.Change)]);
}
