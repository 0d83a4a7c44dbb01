namespace ReportLint.Analysis;

/// <summary>table-structure: a row or column of the form that is missing or stands twice, a table that is missing, and what could not be read.</summary>
internal sealed class TableStructureRule : Rule
{
    private readonly MessageTemplate rowMissing;
    private readonly MessageTemplate rowTwice;
    private readonly MessageTemplate columnMissing;
    private readonly MessageTemplate columnTwice;
    private readonly MessageTemplate tableMissing;
    private readonly MessageTemplate unreadable;

    private TableStructureRule(RuleSource source)
        : base(source.Info)
    {
        var texts = source.Fields.Map("messages");
        rowMissing = RuleSource.Message(texts, "row-missing", "table", "row");
        rowTwice = RuleSource.Message(texts, "row-twice", "table", "row");
        columnMissing = RuleSource.Message(texts, "column-missing", "table", "column");
        columnTwice = RuleSource.Message(texts, "column-twice", "table", "column");
        tableMissing = RuleSource.Message(texts, "table-missing", "table", "section");
        unreadable = RuleSource.Message(texts, "unreadable", "table", "part", "why");
        texts?.RejectUnknown();
        if (texts is null)
        {
            source.Fields.Problem("messages", "\"messages\" is missing: one for each of row-missing, row-twice, column-missing, column-twice, table-missing, unreadable");
        }
    }

    public static Rule Create(RuleSource source) => new TableStructureRule(source);

    public override IEnumerable<Diagnostic> Check(RuleContext context) =>
        context.Model.Tables.SelectMany(t => t.Faults.Select(f => Report(t, f))).Concat(MissingTables(context.Model));

    private Diagnostic Report(BoundTable table, StructureFault fault)
    {
        var part = fault.Row?.Name ?? fault.Column?.Label;
        var template = fault.Kind switch
        {
            StructureFaultKind.Missing => fault.Row is null ? columnMissing : rowMissing,
            StructureFaultKind.Twice => fault.Row is null ? columnTwice : rowTwice,
            _ => unreadable,
        };
        var message = template.Format(
            ("table", table.Form.Title),
            ("row", LocalizedText.Same(fault.Row?.Name ?? "")),
            ("column", LocalizedText.Same(fault.Column?.Label ?? "")),
            ("part", part is null ? table.Form.Title : LocalizedText.Same(part)),
            ("why", fault.Why ?? LocalizedText.Same("")));

        // What could not be read is not the author's fault: a hint that nothing was checked there.
        var severity = fault.Kind == StructureFaultKind.Unreadable ? Severity.Info : Info.Severity;
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
            if (model.Sections.Find(form.Section) is { } section)
            {
                // A table that is a picture leaves no text: so this is a question to the author and no error.
                yield return new Diagnostic(Info, Severity.Warning, section.HeadingSpan, tableMissing.Format(("table", form.Title), ("section", LocalizedText.Same(section.Form.Title))))
                {
                    Address = new ReportAddress(form.Section, form.Id),
                };
            }
        }
    }
}
