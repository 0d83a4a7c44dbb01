namespace ReportLint.Analysis;

/// <summary>Reads a rule file: the header that all kinds share, then what its kind wants.</summary>
internal static class RuleReader
{
    /// <param name="id">The path of the file below the rules folder, without ".yaml".</param>
    public static Rule? Read(string id, Pack pack, YamlFields file)
    {
        var fields = file.As(SchemaOf(file));
        var kind = fields.RequiredText("kind");
        var info = new RuleInfo(id, kind, Severity(fields), fields.Localized("title") ?? LocalizedText.Same(id), fields.Localized("note") ?? LocalizedText.Same(""))
        {
            OwnPage = Url(fields),
            HasShippedPage = fields.IsChecked,
        };
        if (!fields.Has("title"))
        {
            fields.Problem("title", new LocalizedText("缺少“title”：每种语言一句短话，{zh: …, en: …}", "\"title\" is missing: one short line in each language, {zh: …, en: …}"));
        }

        // Tests are run by the rule's own test run and are of no use to a check.
        _ = fields.Has("tests");
        var rule = RuleKinds.Find(kind)?.Create(new RuleSource(info, pack, fields));
        if (rule is not null)
        {
            fields.RejectUnused();
        }

        return rule;
    }

    /// <summary>What may stand in a rule file of its kind.</summary>
    public static SchemaMap SchemaOf(YamlFields file) => file.IsChecked ? file.Schema : RuleSchema.Of(file.Content.Find("kind")?.Value is YamlText { Value: var kind } ? kind : "");

    private static Uri? Url(YamlFields fields)
    {
        if (fields.Text("url") is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
        {
            return url;
        }

        fields.Problem("url", new LocalizedText("“url”应当是以 https:// 开头的网址", "\"url\" must be an address that begins with https://"));
        return null;
    }

    private static Severity Severity(YamlFields fields) => fields.RequiredOneOf("severity") switch
    {
        "error" => Analysis.Severity.Error,
        "info" => Analysis.Severity.Info,
        _ => Analysis.Severity.Warning,
    };
}
