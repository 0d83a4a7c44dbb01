using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>The front matter of a Markdown document as data, with the places of its keys and values in the document.</summary>
internal sealed class FrontMatter
{
    private const int Longest = 100_000;

    private readonly SourceText yaml;
    private readonly int start;

    private FrontMatter(SourceText text, FrontMatterSyntax node)
    {
        start = node.ContentSpan.Start;
        yaml = new SourceText(text.ToString(node.ContentSpan));
        Opening = text.Line(text.LineIndex(node.Span.Start));
        Content = new YamlMap([], 1, 1);
        try
        {
            Content = node.ContentSpan.Length > Longest ? throw new YamlFault(1, 1, $"front matter 超过 {Longest} 字", $"the front matter is longer than {Longest} characters")
                : YamlParser.Parse(yaml.Content) switch
                {
                    null => Content,
                    YamlMap map => map,
                    var other => throw new YamlFault(other.Line, other.Column, "这里应当是键值对：每行 键: 值", "key: value lines are expected here"),
                };
        }
        catch (YamlFault e)
        {
            Fault = (RestOfLine(e.Line, e.Column), new LocalizedText(e.Zh, e.Message));
        }
    }

    /// <summary>The line of dashes that opens it.</summary>
    public TextSpan Opening { get; }

    /// <summary>Empty where it cannot be read.</summary>
    public YamlMap Content { get; }

    /// <summary>Why it cannot be read, and where.</summary>
    public (TextSpan Span, LocalizedText Message)? Fault { get; }

    /// <summary>Null where the document has none.</summary>
    public static FrontMatter? Read(SyntaxTree tree) => tree.Root.Blocks is [FrontMatterSyntax node, ..] ? new FrontMatter(tree.Text, node) : null;

    /// <summary>The place of a text; of what is written over several lines, its first.</summary>
    public TextSpan Span(YamlValue value)
    {
        var rest = RestOfLine(value.Line, value.Column);
        return value is YamlText { Value.Length: > 0 and var length, Lead: { } lead } ? new TextSpan(rest.Start + lead, length) : rest;
    }

    private TextSpan RestOfLine(int line, int column)
    {
        var span = yaml.Line(Math.Clamp(line - 1, 0, yaml.LineCount - 1));
        var from = Math.Min(span.End, span.Start + Math.Max(0, column - 1));
        var rest = Blanks.Trim(yaml.Content, TextSpan.FromBounds(from, span.End));
        return new TextSpan(start + rest.Start, rest.Length);
    }
}
