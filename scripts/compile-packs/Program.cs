using ReportLint.Analysis;

// Usage: CompilePacks RULES OUTPUT. What is wrong in a file is written as compilers do, so that the build shows it at its place.
var (rules, output) = (Path.GetFullPath(args[0]), args[1]);
var files = new List<(string Path, YamlMap Content)>();
var failed = false;
foreach (var file in Directory.GetFiles(rules, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    try
    {
        var content = YamlParser.Parse(File.ReadAllText(file)) as YamlMap ?? throw new YamlFault(1, 1, "", "one YAML mapping is expected here: key: value lines");
        files.Add((Path.GetRelativePath(rules, file).Replace('\\', '/'), content));
    }
    catch (YamlFault e)
    {
        Console.Error.WriteLine($"{file}({e.Line},{e.Column}): error PACK: {e.Message}");
        failed = true;
    }
}

using var compact = new MemoryStream();
CompactYaml.Write(compact, files);
if (!failed)
{
    File.WriteAllBytes(output, compact.ToArray());
}

return failed ? 1 : 0;
