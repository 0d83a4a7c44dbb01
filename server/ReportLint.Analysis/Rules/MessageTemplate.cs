using System.Collections.Immutable;
using System.Text;

namespace ReportLint.Analysis;

/// <summary>A message in both languages with fields in braces, such as {column} or {left.value}.</summary>
public sealed class MessageTemplate
{
    // Of the messages of all rules a run tells few.
    private ImmutableArray<Piece> zh;
    private ImmutableArray<Piece> en;

    public MessageTemplate(LocalizedText text) => Text = text;

    private readonly record struct Piece(string Text, bool IsField);

    public LocalizedText Text { get; }

    /// <summary>The fields that the message names, in either language.</summary>
    public ImmutableArray<string> Fields => [.. In(Language.Chinese).Concat(In(Language.English)).Where(static p => p.IsField).Select(static p => p.Text).Distinct(StringComparer.Ordinal)];

    public LocalizedText Format(params ReadOnlySpan<(string Name, LocalizedText Value)> values) => new(Fill(values, Language.Chinese), Fill(values, Language.English));

    /// <summary>The message with values that are the same in both languages.</summary>
    public LocalizedText Format(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var localized = new (string, LocalizedText)[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            localized[i] = (values[i].Name, LocalizedText.Same(values[i].Value));
        }

        return Format(localized);
    }

    /// <summary>The message in one language.</summary>
    /// <param name="value">The value of a field; asked only for those that the message names.</param>
    public string Fill(Language language, Func<string, string> value)
    {
        var filled = new StringBuilder();
        foreach (var (text, isField) in In(language))
        {
            filled.Append(isField ? value(text) : text);
        }

        return filled.ToString();
    }

    private string Fill(ReadOnlySpan<(string Name, LocalizedText Value)> values, Language language)
    {
        var filled = new StringBuilder();
        foreach (var (text, isField) in In(language))
        {
            filled.Append(isField ? Find(values, text)?.In(language) ?? "{" + text + "}" : text);
        }

        return filled.ToString();
    }

    private ImmutableArray<Piece> In(Language language) => language == Language.Chinese
        ? zh.IsDefault ? zh = [.. Pieces(Text.Zh)] : zh
        : en.IsDefault ? en = [.. Pieces(Text.En)] : en;

    private static LocalizedText? Find(ReadOnlySpan<(string Name, LocalizedText Value)> values, string name)
    {
        foreach (var (known, value) in values)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    private static IEnumerable<Piece> Pieces(string template)
    {
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                yield return new Piece(template[at..], false);
                yield break;
            }

            if (open > at)
            {
                yield return new Piece(template[at..open], false);
            }

            yield return new Piece(template[(open + 1)..close], true);
            at = close + 1;
        }
    }
}
