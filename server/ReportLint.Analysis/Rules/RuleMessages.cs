namespace ReportLint.Analysis;

/// <summary>The messages of a rule by name.</summary>
internal sealed class RuleMessages(IReadOnlyDictionary<string, MessageTemplate> messages)
{
    public bool Has(string name) => messages.ContainsKey(name);

    public LocalizedText Format(string name, params ReadOnlySpan<(string Name, LocalizedText Value)> values) => messages[name].Format(values);

    public LocalizedText Format(string name, params ReadOnlySpan<(string Name, string Value)> values) => messages[name].Format(values);
}
