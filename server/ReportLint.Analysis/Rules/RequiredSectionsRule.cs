
namespace ReportLint.Analysis;

/// <summary>required-sections: a section of the form that is missing, stands twice, or stands out of order.</summary>
internal sealed class RequiredSectionsRule : Rule
{
    private readonly RuleMessages messages;

    private RequiredSectionsRule(RuleSource source)
        : base(source.Info) => messages = source.Messages();

    public static Rule Create(RuleSource source) => new RequiredSectionsRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => FormTrace.Sections(context.Model);

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var model = context.Model;
        var forms = model.Pack.Sections;
        foreach (var missing in MissingSection.Read(model))
        {
            yield return Missing(model, missing);
        }

        foreach (var repeated in model.Sections.Repeated)
        {
            var first = model.Sections.Find(repeated.Form.Id);
            yield return new Diagnostic(Info, Info.Severity, repeated.HeadingSpan, messages.Format("twice", ("section", LocalizedText.Same(repeated.Form.Title))))
            {
                Address = new ReportAddress(repeated.Form.Id),
                Related = first is null ? [] : [new RelatedLocation(first.HeadingSpan, new LocalizedText("第一次出现在这里", "it stands here a first time"))],
            };
        }

        foreach (var section in SectionOrder.Broken(model.Sections.Found, [.. forms.Select(static f => f.Id)]))
        {
            var index = forms.IndexOf(section.Form);
            var after = index > 0 ? forms[index - 1].Title : forms[0].Title;
            yield return new Diagnostic(Info, Severity.Warning, section.HeadingSpan, messages.Format("order", ("section", LocalizedText.Same(section.Form.Title)), ("after", LocalizedText.Same(after))))
            {
                Address = new ReportAddress(section.Form.Id),
            };
        }
    }

    private Diagnostic Missing(SemanticModel model, MissingSection missing)
    {
        var form = missing.Form;
        var table = model.Tables.FirstOrDefault(t => string.Equals(t.Form.Section, form.Id, StringComparison.Ordinal) && !t.Rows.IsEmpty);
        var number = LocalizedText.Same($"{missing.Index + 1}");
        var title = LocalizedText.Same(form.Title);
        var message = table is null ? messages.Format("missing", ("section", title), ("number", number)) : messages.Format("heading-missing", ("section", title), ("number", number), ("table", table.Form.Title));
        return new Diagnostic(Info, Info.Severity, missing.Place, message)
        {
            Address = new ReportAddress(form.Id),
            Fixes = table is not null && SectionInsertion.OfHeading(model, missing) is { } fix ? [fix] : [],
            Related = table is null ? [] : [new RelatedLocation(table.LabelSpan, new LocalizedText("这一部分的表格在这里", "its table stands here"))],
        };
    }
}
