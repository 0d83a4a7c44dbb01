using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>metadata: keys of a Markdown document's front matter that are missing, not allowed, or have a value that is not allowed.</summary>
internal sealed class MetadataRule : Rule
{
    private readonly ImmutableArray<MetadataField> wanted;
    private readonly RuleMessages messages;

    private MetadataRule(RuleSource source)
        : base(source.Info)
    {
        var fields = source.Fields.Map("fields");
        wanted = fields is null ? [] : [.. fields.Keys.ToList().Select(k => MetadataField.Read(fields, k))];
        messages = source.Messages();
        if (wanted.IsEmpty && !source.Fields.IsChecked)
        {
            source.Fields.Problem("fields", new LocalizedText("缺少“fields”：每行 键: required、键: forbidden 或 键: {values: […]}", "\"fields\" is missing: lines of key: required, key: forbidden or key: {values: […]}"));
        }
    }

    public static Rule Create(RuleSource source) => new MetadataRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => FrontMatter.Read(context.Model.Tree) is { } front
        ? [TraceStep.Taken(front.Opening, $"文档信息，{front.Content.Entries.Length} 个键", $"front matter with {front.Content.Entries.Length} keys")]
        : context.Model.Tree.Format == DocumentFormat.Markdown
        ? [TraceStep.Taken(null, "文档开头没有文档信息（两行 --- 之间的 YAML）：各个键都缺", "the document does not begin with front matter (YAML between two lines of ---): all keys are missing")]
        : [TraceStep.Dropped(null, "文档开头没有文档信息（两行 --- 之间的 YAML）", "the document does not begin with front matter (YAML between two lines of ---)")];

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        if (context.Model.Tree.Format != DocumentFormat.Markdown)
        {
            return [];
        }

        if (FrontMatter.Read(context.Model.Tree) is not { } front)
        {
            return Missing(new TextSpan(0, 0), new YamlMap([], 0, 0));
        }

        return front.Fault is var (span, error)
            ? [new Diagnostic(Info, Info.Severity, span, messages.Format("broken", ("error", error)))]
            : Missing(front.Opening, front.Content).Concat(front.Content.Entries.SelectMany(e => Check(front, e)));
    }

    /// <summary>Keys that are not there or hold nothing are told together: they are mended in one go.</summary>
    private IEnumerable<Diagnostic> Missing(TextSpan place, YamlMap content)
    {
        var keys = wanted.Where(w => w.IsRequired && content.Find(w.Key)?.Value is null or YamlText { Value: "" or "~" or "null" }).Select(static w => w.Key).ToList();
        if (keys.Count > 0)
        {
            yield return new Diagnostic(Info, Info.Severity, place, messages.Format("missing", ("keys", new LocalizedText(string.Join("、", keys), string.Join(", ", keys)))));
        }
    }

    private IEnumerable<Diagnostic> Check(FrontMatter front, YamlEntry entry)
    {
        if (wanted.FirstOrDefault(w => string.Equals(w.Key, entry.Key.Value, StringComparison.Ordinal)) is not { } field)
        {
            yield break;
        }

        var key = ("key", LocalizedText.Same(field.Key));
        if (field.IsForbidden)
        {
            yield return new Diagnostic(Info, Info.Severity, front.Span(entry.Key), messages.Format("forbidden", key));
            yield break;
        }

        foreach (var value in entry.Value is YamlList list ? list.Items : [entry.Value])
        {
            var text = value is YamlText { Value: var written } ? written : "{…}";
            if (!(field.IsRequired && text.Length == 0) && !field.Allows(text))
            {
                yield return new Diagnostic(Info, Info.Severity, front.Span(value), messages.Format("value", key, ("value", TextChanges.Shown(text)), ("allowed", LocalizedText.Same(field.Allowed))));
            }
        }
    }
}
