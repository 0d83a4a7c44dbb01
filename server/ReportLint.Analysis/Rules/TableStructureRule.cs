namespace ReportLint.Analysis;

/// <summary>table-structure: a row or column of the form that is missing or stands twice, a table that is missing, and what could not be read.</summary>
internal sealed class TableStructureRule : Rule
{
    private readonly RuleMessages messages;

    private TableStructureRule(RuleSource source)
        : base(source.Info) => messages = source.Messages();

    public static Rule Create(RuleSource source) => new TableStructureRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => FormTrace.Tables(context.Model, context.Model.Pack.Tables.Select(static t => t.Id));

    public override IEnumerable<Diagnostic> Check(RuleContext context) =>
        context.Model.Tables.Where(static t => !t.IsUnfilled).SelectMany(t => t.Faults.Where(f => f.Kind != StructureFaultKind.Heading || messages.Has("heading")).Select(f => Report(t, f))).Concat(MissingTables(context.Model));

    private Diagnostic Report(BoundTable table, StructureFault fault)
    {
        var part = fault.Row?.Name ?? fault.Column?.Label;
        var name = fault.Kind switch
        {
            StructureFaultKind.Missing => fault.Row is null ? "column-missing" : "row-missing",
            StructureFaultKind.Heading => "heading",
            StructureFaultKind.Twice => fault.Row is null ? "column-twice" : "row-twice",
            _ => "unreadable",
        };
        var message = messages.Format(
            name,
            ("table", table.Form.Title),
            ("row", LocalizedText.Same(fault.Row?.Name ?? "")),
            ("column", LocalizedText.Same(fault.Column?.Label ?? "")),
            ("part", part is null ? table.Form.Title : LocalizedText.Same(part)),
            ("written", fault.Kind == StructureFaultKind.Heading && fault.Why is { } words ? words : LocalizedText.Same("")),
            ("why", fault.Why ?? LocalizedText.Same("")));

        // What could not be read is not the author's fault: a hint that nothing was checked there.
        var severity = fault.Kind is StructureFaultKind.Unreadable or StructureFaultKind.Heading ? Severity.Info : Info.Severity;
        return new Diagnostic(Info, severity, fault.Span, message)
        {
            Address = new ReportAddress(table.Form.Section, table.Form.Id, fault.Row?.Id, fault.Column?.Id),
            Related = fault.First is { } first ? [new RelatedLocation(first, new LocalizedText("第一次出现在这里", "it stands here a first time"))] : [],
        };
    }

    /// <summary>A section that has none of its table. If the section itself is missing, that is told, and told once.</summary>
    private IEnumerable<Diagnostic> MissingTables(SemanticModel model)
    {
        foreach (var form in model.Pack.Tables.Where(t => t.AppliesTo(model.Version) && model.Table(t.Id) is null))
        {
            if (model.Sections.Find(form.Section) is not { } section)
            {
                continue;
            }

            if (form.Open is not null)
            {
                // Its rows are not known in all layouts: it may well be there.
                yield return new Diagnostic(Info, Severity.Info, section.HeadingSpan, messages.Format("unreadable", ("table", form.Title), ("part", form.Title), ("why", new LocalizedText(
                    "没有找到带有规定表头、列能分清的表格", "no table with the form's headings was found whose columns are certain"))))
                {
                    Address = new ReportAddress(form.Section, form.Id),
                };
            }
            else
            {
                // A table that is a picture leaves no text: so this is a question to the author and no error.
                yield return new Diagnostic(Info, Severity.Warning, section.HeadingSpan, messages.Format("table-missing", ("table", form.Title), ("section", LocalizedText.Same(section.Form.Title))))
                {
                    Address = new ReportAddress(form.Section, form.Id),
                };
            }
        }
    }
}
