using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The settings for the names of streamed documents, which need be no files. For one thread.</summary>
internal sealed class StreamSettings(Configurations configurations)
{
    // Known to be sound before the first document comes: else the run does not begin.
    private readonly Dictionary<Configuration, LocalizedText?> faults = new(ReferenceEqualityComparer.Instance) { [configurations.None] = null };

    /// <returns>The settings, or why there are none: the name is none, or the configuration that goes for it is broken.</returns>
    public (LintConfig? Settings, LocalizedText? Fault) For(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return (null, new LocalizedText("路径中有空字符，不是文件名", "the path has a null character in it and is no name of a file"));
        }

        var full = Path.GetFullPath(path);
        var known = configurations.Problems;
        var configuration = configurations.In(Path.GetDirectoryName(full) ?? full);
        if (!faults.TryGetValue(configuration, out var fault))
        {
            var found = configurations.Problems.Except(known).Select(RunFault.Of).ToList();
            fault = found.Count == 0 ? null : new LocalizedText(
                $"配置有误，未检查：{string.Join("；", found.Select(static f => f.In(Language.Chinese)))}",
                $"not checked, since the configuration is broken: {string.Join("; ", found.Select(static f => f.In(Language.English)))}");
            faults.Add(configuration, fault);
        }

        return fault is null ? (configuration.For(full).LintOf(full), null) : (null, fault);
    }
}
