namespace ReportLint.Analysis;

/// <summary>A YAML file being read, with all that is found wrong in it.</summary>
/// <param name="expressions">Where its regular expressions are collected, if they are wanted.</param>
internal sealed class YamlFile(string name, List<ConfigurationProblem> problems, List<RuleExpression>? expressions = null)
{
    /// <summary>A regular expression that is made when it is first needed.</summary>
    /// <param name="isShipped">Whether the file ships.</param>
    public FilteredRegex Expression(string pattern, bool isShipped, bool ignoreCase, Func<string, string>? expand)
    {
        expressions?.Add(new RuleExpression(pattern, new ExpressionText(expand is null ? pattern : expand(pattern), ignoreCase)));
        return new FilteredRegex(pattern, isShipped, ignoreCase, expand);
    }

    public ConfigurationPlace Place(YamlValue at) => new(at.File ?? name, at.Line, at.Column);

    public void Problem(ConfigurationPlace place, LocalizedText message) => problems.Add(place.Problem(message));

    public void Problem(YamlValue at, string message) => Problem(at, LocalizedText.Same(message));

    public void Problem(YamlValue at, LocalizedText message) => Problem(Place(at), message);

    /// <summary>The file's top mapping; null, with the problem noted, where the text is no such file.</summary>
    /// <param name="schema">What may stand in the file.</param>
    /// <param name="mayBeEmpty">Whether a text without any content counts as a mapping without keys.</param>
    public YamlFields? Read(string text, SchemaMap schema, bool mayBeEmpty = false)
    {
        var faults = new List<YamlFault>();
        try
        {
            var value = YamlParser.Parse(text, faults);
            Note(faults);
            if (value is YamlMap || (value is null && mayBeEmpty))
            {
                return Fields(value as YamlMap ?? new YamlMap([], 1, 1), schema);
            }

            Problem(new ConfigurationPlace(name, 1, 1), new LocalizedText("这里应当是 YAML 键值对：每行 键: 值", "one YAML mapping is expected here: key: value lines"));
        }
        catch (YamlFault e)
        {
            Note([.. faults, e]);
        }

        return null;
    }

    private void Note(IEnumerable<YamlFault> faults)
    {
        foreach (var fault in faults)
        {
            Problem(new ConfigurationPlace(name, fault.Line, fault.Column), new LocalizedText(fault.Zh, fault.Message));
        }
    }

    /// <summary>The keys of a file that was read before.</summary>
    public YamlFields Fields(YamlMap content, SchemaMap schema) => new(this, content, schema);
}
