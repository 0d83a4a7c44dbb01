using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A pack with the tests that stand in its rule files.</summary>
/// <param name="Folder">Absolute.</param>
/// <param name="Pack">With the rules of the pack that it extends, since rules work together.</param>
/// <param name="Rules">The ids of the pack's own rules.</param>
public sealed record PackTests(string Folder, LoadedPack Pack, ImmutableArray<string> Rules, ImmutableArray<RuleTest> Tests)
{
    /// <summary>Reads a pack's folder; null, with all that is wrong in its files told, where something is.</summary>
    /// <param name="folder">Absolute; its last name is the name of the pack.</param>
    public static (PackTests? Tests, ImmutableArray<ConfigurationProblem> Problems) Read(IConfigurationFiles files, string folder)
    {
        var problems = new List<ConfigurationProblem>();
        if (new PackFolders(files, problems).Texts(folder, new ConfigurationPlace(folder, 0, 0)) is not { } texts)
        {
            return (null, [.. problems]);
        }

        var (tests, inFiles) = Read(texts);
        problems.AddRange(inFiles.Select(p => p with { File = PackFolders.PathOf(p.File, folder) }));
        return (tests is null || problems.Count > 0 ? null : tests with
        {
            Folder = folder,
            Tests = [.. tests.Tests.Select(t => t with { Place = t.Place with { File = PackFolders.PathOf(t.Place.File, folder) } })],
        }, [.. problems]);
    }

    /// <summary>Reads the files of one pack, named by their path below the folder that the pack lies in.</summary>
    public static (PackTests? Tests, ImmutableArray<ConfigurationProblem> Problems) Read(ImmutableArray<(string Path, string Text)> texts)
    {
        var set = PackSet.Load(texts);
        if (set.Packs is not [var pack])
        {
            return (null, set.Problems);
        }

        var whole = PackSet.Shipped.Packs.FirstOrDefault(p => string.Equals(p.Name, pack.Extends, StringComparison.Ordinal))?.With([pack]) ?? pack;
        return (new PackTests("", whole, [.. pack.Rules.Select(static r => r.Info.Id)], pack.Tests), []);
    }
}
