using System.Collections.Immutable;
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

/// <summary>Reads a YAML text. Anchors and deep nesting are refused, so that a file cannot grow without bound.</summary>
internal sealed class YamlParser
{
    private const int DeepestNesting = 40;

    private readonly Parser parser;
    private int depth;

    private YamlParser(string text) => parser = new Parser(new StringReader(text));

    /// <summary>The text's only document; null if it has no content.</summary>
    /// <exception cref="YamlFault">The text is not YAML, or more than a pack or a configuration may be.</exception>
    public static YamlValue? Parse(string text)
    {
        try
        {
            return new YamlParser(text).ReadDocument();
        }
        catch (YamlException e)
        {
            var message = e.InnerException?.Message ?? e.Message;
            throw new YamlFault((int)e.Start.Line, (int)e.Start.Column, message, message);
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
            throw Fault(parser.Current.Start, "不支持锚点和别名，请直接写出值", "anchors and aliases are not supported: write the value out");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(scalar.Value, (int)scalar.Start.Line, (int)scalar.Start.Column);
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

        return new YamlList(items.DrainToImmutable(), (int)start.Line, (int)start.Column);
    }

    private YamlMap ReadMap(Mark start)
    {
        parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = parser.Current?.Start ?? start;
            var key = ReadValue() as YamlText ?? throw Fault(at, "键应当是文字", "a key must be a text");
            if (!keys.Add(key.Value))
            {
                throw Fault(at, $"键“{key.Value}”重复", $"the key \"{key.Value}\" stands twice");
            }

            entries.Add(new YamlEntry(key, ReadValue()));
        }

        return new YamlMap(entries.DrainToImmutable(), (int)start.Line, (int)start.Column);
    }

    private static YamlFault Fault(Mark at, string zh, string en) => new((int)at.Line, (int)at.Column, zh, en);
}
