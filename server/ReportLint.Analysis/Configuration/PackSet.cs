using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What was read from a set of pack and rule files: the packs, and all that is wrong in the files.</summary>
public sealed record PackSet(ImmutableArray<LoadedPack> Packs, ImmutableArray<ConfigurationProblem> Problems)
{
    /// <summary>The name of the file that describes the family; its rules stand beside it.</summary>
    public const string Description = "pack.yaml";

    private static readonly Lazy<PackSet> ShippedSet = new(static () => LoadCompiled(ShippedPacks.Read()));

    /// <summary>The packs inside the executable.</summary>
    public static PackSet Shipped => ShippedSet.Value;

    public IEnumerable<Rule> Rules => Packs.SelectMany(static p => p.Rules);

    /// <summary>The folder of the pack that a rule file belongs to: its own, or the one above where it lies with a group of rules.</summary>
    /// <param name="path">The file, absolute.</param>
    public static string FolderOf(string path, Func<string, bool> exists)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        return exists(Path.Combine(folder, Description)) || Path.GetDirectoryName(folder) is not { } above || !exists(Path.Combine(above, Description)) ? folder : above;
    }

    /// <summary>
    /// Reads packs from files named by their path below the rules folder: NAME/pack.yaml, NAME/RULE.yaml and, for rules that belong
    /// together, NAME/GROUP/RULE.yaml. They may extend the packs that ship inside the executable.
    /// </summary>
    public static PackSet Load(ImmutableArray<(string Path, string Text)> files)
    {
        var problems = new List<ConfigurationProblem>();
        return Load([.. files.Select(f => (f.Path, new YamlFile(f.Path, problems).Read(f.Text, SchemaOf(f.Path))))], problems, () => Shipped.Packs);
    }

    /// <summary>Packs from the form in which the executable carries them.</summary>
    /// <param name="expressions">Where the regular expressions of the rules are collected, if they are wanted.</param>
    internal static PackSet LoadCompiled(ImmutableArray<(string Path, YamlMap Content)> files, List<RuleExpression>? expressions = null)
    {
        var problems = new List<ConfigurationProblem>();
        return Load([.. files.Select(f => (f.Path, (YamlFields?)new YamlFile(f.Path, problems, expressions).Fields(f.Content, SchemaMap.Empty)))], problems, static () => []);
    }

    /// <summary>Whether a file, named by its path below the rules folder, describes a pack.</summary>
    internal static bool IsDescription(string path) => path.AsSpan(path.IndexOf('/', StringComparison.Ordinal) + 1).SequenceEqual(Description);

    /// <summary>The id of a rule by its file, named by its path below the rules folder.</summary>
    internal static string IdOf(string path) => path[..^".yaml".Length];

    /// <param name="files">Each with its content; null where it could not be read, which is told already.</param>
    /// <param name="extensible">The packs that may be extended; asked only where one is.</param>
    private static PackSet Load(List<(string Path, YamlFields? Content)> files, List<ConfigurationProblem> problems, Func<ImmutableArray<LoadedPack>> extensible)
    {
        var packs = ImmutableArray.CreateBuilder<LoadedPack>();
        var inheritance = new RuleInheritance(files.Where(static f => !IsDescription(f.Path)).Select(static f => (IdOf(f.Path), f.Content)));
        foreach (var folder in files.GroupBy(static f => RuleNames.PackOf(f.Path), StringComparer.Ordinal))
        {
            var description = folder.FirstOrDefault(static f => IsDescription(f.Path));
            if (description.Path is null)
            {
                problems.Add(new ConfigurationProblem(folder.Key, 1, 1, new LocalizedText($"文件夹中没有描述报告类别的 {Description}", $"the folder has no {Description}, which describes the report family")));
                continue;
            }

            var model = description.Content is { } content ? Model(folder.Key, content, extensible) : null;
            var rules = ImmutableArray.CreateBuilder<Rule>();
            var tests = ImmutableArray.CreateBuilder<RuleTest>();
            foreach (var (path, fields) in folder.Where(static f => !IsDescription(f.Path)))
            {
                if (fields is null)
                {
                    continue;
                }

                var whole = inheritance.Resolve(IdOf(path), fields);
                SchemaCheck.Check(whole is null ? RuleMerge.WithoutChanges(fields) : whole.As(RuleReader.SchemaOf(whole)));
                if (model is null)
                {
                    continue;
                }

                if (whole is not null && RuleReader.Read(IdOf(path), model.Pack, whole) is { } rule)
                {
                    rules.Add(rule);
                }

                if (!fields.IsChecked)
                {
                    tests.AddRange(new RuleTestReader(IdOf(path), model.Pack).Read(fields));
                }
            }

            if (problems.Count == 0 && model is not null)
            {
                packs.Add(new LoadedPack(model, rules.ToImmutable()) { Name = folder.Key, Extends = description.Content?.Text("extends"), Tests = tests.ToImmutable() });
            }
        }

        return new PackSet(packs.ToImmutable(), ConfigurationProblem.InOrder(problems));
    }

    /// <summary>What the rules of a pack are about; null where that cannot be told.</summary>
    private static PackModel? Model(string name, YamlFields content, Func<ImmutableArray<LoadedPack>> extensible)
    {
        SchemaCheck.Check(content.As(content.Schema));
        return content.Has("extends") ? Extended(content, extensible()) : new PackModel(PackReader.Read(name, content));
    }

    /// <summary>What may stand in a file, before the kind of a rule is known.</summary>
    private static SchemaMap SchemaOf(string path) => IsDescription(path) ? PackSchema.File : RuleSchema.Any;

    /// <summary>The family that a pack's rules are for where the pack describes none of its own; null, with the problem noted, where there is none of the name.</summary>
    private static PackModel? Extended(YamlFields content, ImmutableArray<LoadedPack> extensible)
    {
        var name = content.RequiredText("extends");
        content.RejectUnused();
        if (extensible.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal)) is { } pack)
        {
            return pack.Model;
        }

        var meant = Suggestion.Nearest(name, extensible.Select(static p => p.Name));
        content.Problem("extends", new LocalizedText($"没有规则包“{name}”{Suggestion.Zh(meant)}", $"there is no pack \"{name}\"{Suggestion.En(meant)}"));
        return null;
    }
}
