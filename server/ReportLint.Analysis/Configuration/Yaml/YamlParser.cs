using System.Collections.Immutable;
using ReportLint.Syntax;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReportLint.Analysis;

/// <summary>What is wrong in a YAML text, and where.</summary>
internal sealed class YamlFault(int line, int column, string zh, string en) : Exception(en)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    public string Zh { get; } = zh;
}

/// <summary>
/// Reads a YAML text. Anchors and deep nesting are refused, so that a file cannot grow without bound. What is wrong and leaves no doubt how to read on is noted; the first
/// thing of another sort ends the reading.
/// </summary>
internal sealed class YamlParser
{
    private const int DeepestNesting = 40;
    private const int MostFaults = 100;

    // YAML knows more line breaks than editors do, and its errors may stand behind the end: places are counted from the offset.
    private readonly SourceText source;
    private readonly Parser parser;
    private readonly List<YamlFault> faults;
    private int depth;

    private YamlParser(string text, List<YamlFault> faults)
    {
        this.faults = faults;
        source = new SourceText(text);
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The text's only document; null if it has no content.</summary>
    /// <exception cref="YamlFault">The text is not YAML, or more than a pack or a configuration may be.</exception>
    public static YamlValue? Parse(string text)
    {
        var found = new List<YamlFault>();
        var value = Parse(text, found);
        return found is [var first, ..] ? throw first : value;
    }

    /// <summary>The text's only document, without what is noted; null if it has no content.</summary>
    /// <param name="faults">What is wrong is added.</param>
    /// <exception cref="YamlFault">The text is not YAML, or more than a pack or a configuration may be.</exception>
    public static YamlValue? Parse(string text, List<YamlFault> faults)
    {
        var reader = new YamlParser(text, faults);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException e)
        {
            var message = e.InnerException?.Message ?? e.Message;
            throw reader.Tab() ?? reader.Fault(e.Start, YamlHint.Zh(message), YamlHint.En(message));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // On some broken files the library loses its way; what it read last stands before the place.
            throw reader.Fault(
                reader.parser.Current?.End ?? Mark.Empty,
                "从这里起不是 YAML：请检查没有名称的键，或没有闭合的 { 或 [",
                "from here on this is no YAML: look for a key without a name, or a { or [ that is never closed");
        }
    }

    private YamlValue? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var value = ReadValue();
        parser.Consume<DocumentEnd>();
        return parser.TryConsume<DocumentStart>(out var second) ? throw Fault(second.Start, "一个文件只能有一份 YAML 文档", "a file holds one YAML document, no second one") : value;
    }

    private YamlValue ReadValue()
    {
        if (parser.Current is AnchorAlias || parser.Current is NodeEvent { Anchor.IsEmpty: false })
        {
            Note(Fault(parser.Current.Start, "不支持锚点和别名，请直接写出值", "anchors and aliases are not supported: write the value out"));
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            var (line, column) = Place(alias.Start);
            return new YamlText("", line, column);
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var (line, column) = Place(scalar.Start);
            var lead = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
            return new YamlText(scalar.Value, line, column) { Lead = source.Content.AsSpan(Math.Min((int)scalar.Start.Index + lead, source.Length)).StartsWith(scalar.Value, StringComparison.Ordinal) ? lead : null };
        }

        var start = parser.Current?.Start ?? Mark.Empty;
        if (++depth > DeepestNesting)
        {
            throw Fault(start, $"嵌套超过 {DeepestNesting} 层", $"nested deeper than {DeepestNesting} levels");
        }

        YamlValue value = parser.TryConsume<SequenceStart>(out _) ? ReadList(start) : ReadMap(start);
        depth--;
        return value;
    }

    private YamlList ReadList(Mark start)
    {
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadValue());
        }

        var (line, column) = Place(start);
        return new YamlList(items.DrainToImmutable(), line, column);
    }

    private YamlMap ReadMap(Mark start)
    {
        parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = parser.Current?.Start ?? start;
            var key = ReadValue() as YamlText;
            var value = ReadValue();
            if (key is null)
            {
                Note(Fault(at, "键应当是文字", "a key must be a text"));
            }
            else if (!keys.Add(key.Value))
            {
                Note(Fault(at, $"键“{key.Value}”重复", $"the key \"{key.Value}\" stands twice"));
            }
            else
            {
                entries.Add(new YamlEntry(key, value));
            }
        }

        var (line, column) = Place(start);
        return new YamlMap(entries.DrainToImmutable(), line, column);
    }

    /// <exception cref="YamlFault">There are too many of them.</exception>
    private void Note(YamlFault fault)
    {
        if (faults.Count == MostFaults)
        {
            throw fault;
        }

        faults.Add(fault);
    }

    /// <summary>The first line that a tab indents, which YAML does not take; its errors then stand anywhere.</summary>
    private YamlFault? Tab()
    {
        for (var line = 0; line < source.LineCount; line++)
        {
            var words = source.Slice(source.Line(line));
            if (words[..(words.Length - words.TrimStart(" \t").Length)].IndexOf('\t') is >= 0 and var at && !words.IsWhiteSpace())
            {
                return new YamlFault(line + 1, at + 1, "YAML 不能用制表符缩进：请改为空格", "YAML cannot be indented with tabs: use blanks");
            }
        }

        return null;
    }

    private LinePosition Place(Mark at) => source.Position((int)at.Index);

    private YamlFault Fault(Mark at, string zh, string en)
    {
        var (line, column) = Place(at);
        return new YamlFault(line, column, zh, en);
    }
}
