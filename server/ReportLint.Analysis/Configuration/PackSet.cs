using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What was read from a set of pack and rule files: the packs, and all that is wrong in the files.</summary>
public sealed record PackSet(ImmutableArray<LoadedPack> Packs, ImmutableArray<ConfigurationProblem> Problems)
{
    private const string Description = "pack.yaml";

    private static readonly Lazy<PackSet> ShippedSet = new(static () => LoadCompiled(ShippedPacks.Read()));

    /// <summary>The packs inside the executable.</summary>
    public static PackSet Shipped => ShippedSet.Value;

    public IEnumerable<Rule> Rules => Packs.SelectMany(static p => p.Rules);

    /// <summary>Reads packs from files named by their path below the rules folder: NAME/pack.yaml and NAME/RULE.yaml.</summary>
    public static PackSet Load(ImmutableArray<(string Path, string Text)> files)
    {
        var problems = new List<ConfigurationProblem>();
        return Load([.. files.Select(f => (f.Path, new YamlFile(f.Path, problems).Read(f.Text)))], problems);
    }

    /// <summary>Packs from the form in which the executable carries them.</summary>
    internal static PackSet LoadCompiled(ImmutableArray<(string Path, YamlMap Content)> files)
    {
        var problems = new List<ConfigurationProblem>();
        return Load([.. files.Select(f => (f.Path, (YamlFields?)new YamlFile(f.Path, problems).Fields(f.Content)))], problems);
    }

    /// <param name="files">Each with its content; null where it could not be read, which is told already.</param>
    private static PackSet Load(List<(string Path, YamlFields? Content)> files, List<ConfigurationProblem> problems)
    {
        var packs = ImmutableArray.CreateBuilder<LoadedPack>();
        var inheritance = new RuleInheritance(files.Where(static f => !f.Path.EndsWith("/" + Description, StringComparison.Ordinal)).Select(static f => (IdOf(f.Path), f.Content)));
        foreach (var folder in files.GroupBy(static f => f.Path[..Math.Max(0, f.Path.LastIndexOf('/'))], StringComparer.Ordinal))
        {
            var description = folder.FirstOrDefault(static f => f.Path.EndsWith("/" + Description, StringComparison.Ordinal));
            if (description.Path is null)
            {
                problems.Add(new ConfigurationProblem(folder.Key, 1, 1, new LocalizedText($"文件夹中没有描述报告类别的 {Description}", $"the folder has no {Description}, which describes the report family")));
                continue;
            }

            if (description.Content is not { } content)
            {
                continue;
            }

            var pack = PackReader.Read(folder.Key, content);
            var rules = ImmutableArray.CreateBuilder<Rule>();
            foreach (var (path, fields) in folder)
            {
                if (fields is not null && !ReferenceEquals(fields, content) && inheritance.Resolve(IdOf(path), fields) is { } whole && RuleReader.Read(IdOf(path), pack, whole) is { } rule)
                {
                    rules.Add(rule);
                }
            }

            if (problems.Count == 0)
            {
                packs.Add(new LoadedPack(new PackModel(pack), rules.ToImmutable()));
            }
        }

        return new PackSet(packs.ToImmutable(), [.. problems]);
    }

    private static string IdOf(string path) => path[..^".yaml".Length];
}
