using System.Text;

namespace ReportLint.Analysis;

/// <summary>A message in both languages with fields in braces, such as {column} or {left.value}.</summary>
public sealed class MessageTemplate(LocalizedText text)
{
    public LocalizedText Text { get; } = text;

    /// <summary>The fields that the message names, in either language.</summary>
    public IEnumerable<string> Fields() => Pieces(Text.Zh).Concat(Pieces(Text.En)).Where(static p => p.IsField).Select(static p => p.Text).Distinct(StringComparer.Ordinal);

    public LocalizedText Format(params ReadOnlySpan<(string Name, LocalizedText Value)> values)
    {
        var known = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            known[name] = value;
        }

        return new LocalizedText(Fill(Text.Zh, known, Language.Chinese), Fill(Text.En, known, Language.English));
    }

    private static string Fill(string template, Dictionary<string, LocalizedText> values, Language language)
    {
        var filled = new StringBuilder();
        foreach (var (text, isField) in Pieces(template))
        {
            filled.Append(isField ? values.TryGetValue(text, out var value) ? value.In(language) : "{" + text + "}" : text);
        }

        return filled.ToString();
    }

    private static IEnumerable<(string Text, bool IsField)> Pieces(string template)
    {
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                yield return (template[at..], false);
                yield break;
            }

            if (open > at)
            {
                yield return (template[at..open], false);
            }

            yield return (template[(open + 1)..close], true);
            at = close + 1;
        }
    }
}
