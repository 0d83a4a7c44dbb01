using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A pack with its rules, ready to run.</summary>
public sealed record LoadedPack(PackModel Model, ImmutableArray<Rule> Rules);

/// <summary>What was read from a set of pack and rule files: the packs, and all that is wrong in the files.</summary>
public sealed record PackSet(ImmutableArray<LoadedPack> Packs, ImmutableArray<ConfigurationProblem> Problems)
{
    private static readonly Lazy<PackSet> ShippedSet = new(() => Load(ShippedFiles.Read()));

    /// <summary>The packs inside the executable.</summary>
    public static PackSet Shipped => ShippedSet.Value;

    public IEnumerable<Rule> Rules => Packs.SelectMany(static p => p.Rules);

    /// <summary>Reads packs from files named by their path below the rules folder: NAME/pack.yaml and NAME/RULE.yaml.</summary>
    public static PackSet Load(ImmutableArray<(string Path, string Text)> files)
    {
        var problems = new List<ConfigurationProblem>();
        var packs = ImmutableArray.CreateBuilder<LoadedPack>();
        foreach (var folder in files.GroupBy(static f => f.Path[..Math.Max(0, f.Path.LastIndexOf('/'))], StringComparer.Ordinal))
        {
            var description = folder.FirstOrDefault(static f => f.Path.EndsWith("/pack.yaml", StringComparison.Ordinal));
            if (description.Path is null)
            {
                problems.Add(new ConfigurationProblem(folder.Key, 1, 1, new LocalizedText("文件夹中没有描述报告类别的 pack.yaml", "the folder has no pack.yaml, which describes the report family")));
                continue;
            }

            if (PackReader.Read(folder.Key, new YamlFile(description.Path, problems), description.Text) is not { } pack)
            {
                continue;
            }

            var rules = folder.Where(f => !string.Equals(f.Path, description.Path, StringComparison.Ordinal))
                .Select(f => RuleReader.Read(f.Path[..^".yaml".Length], pack, new YamlFile(f.Path, problems), f.Text));
            var read = rules.OfType<Rule>().ToImmutableArray();
            if (problems.Count == 0)
            {
                packs.Add(new LoadedPack(new PackModel(pack), read));
            }
        }

        return new PackSet(packs.ToImmutable(), [.. problems]);
    }
}
