using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ReportLint.Analysis;

/// <summary>A YAML file being read, with all that is found wrong in it. Anchors and deep nesting are refused, so that a file cannot grow without bound.</summary>
internal sealed class YamlFile(string name, List<ConfigurationProblem> problems)
{
    private const int DeepestNesting = 40;

    public string Name { get; } = name;

    public ConfigurationPlace Place(Mark at) => new(Name, (int)at.Line, (int)at.Column);

    public void Problem(Mark at, string message) => Problem(at, LocalizedText.Same(message));

    public void Problem(Mark at, LocalizedText message) => Problem(Place(at), message);

    public void Problem(ConfigurationPlace place, LocalizedText message) => problems.Add(place.Problem(message));

    public void Problem(YamlNode node, string message) => Problem(node.Start, message);

    public void Problem(YamlNode node, LocalizedText message) => Problem(node.Start, message);

    /// <summary>The file's top mapping; null, with the problem noted, where the text is no such file.</summary>
    /// <param name="mayBeEmpty">Whether a text without any content counts as a mapping without keys.</param>
    public YamlFields? Read(string text, bool mayBeEmpty = false)
    {
        try
        {
            if (!IsPlain(text))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return new YamlFields(this, root);
            }

            if (stream.Documents.Count == 0 && mayBeEmpty)
            {
                return new YamlFields(this, new YamlMappingNode());
            }

            Problem(Mark.Empty, new LocalizedText("这里应当是 YAML 键值对：每行 键: 值", "one YAML mapping is expected here: key: value lines"));
        }
        catch (YamlException e)
        {
            Problem(e.Start, e.InnerException?.Message ?? e.Message);
        }

        return null;
    }

    private bool IsPlain(string text)
    {
        var depth = 0;
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            depth += parser.Current?.NestingIncrease ?? 0;
            if (parser.Current is AnchorAlias || parser.Current is NodeEvent { Anchor.IsEmpty: false })
            {
                Problem(parser.Current.Start, new LocalizedText("不支持锚点和别名，请直接写出值", "anchors and aliases are not supported: write the value out"));
                return false;
            }

            if (depth > DeepestNesting)
            {
                Problem(parser.Current?.Start ?? Mark.Empty, new LocalizedText($"嵌套超过 {DeepestNesting} 层", $"nested deeper than {DeepestNesting} levels"));
                return false;
            }
        }

        return true;
    }
}
