using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>Which configuration was applied to how many files, and which overrides to none, for a person who wants to know.</summary>
internal sealed class UsedConfigurations
{
    private readonly Dictionary<Configuration, int> files = [];
    private readonly HashSet<SettingsLayer> overrides = new(ReferenceEqualityComparer.Instance);

    public void Add(FileSettings settings)
    {
        files[settings.Source] = files.GetValueOrDefault(settings.Source) + 1;
        overrides.UnionWith(settings.Overrides);
    }

    public IEnumerable<RunNote> Notes()
    {
        foreach (var (configuration, count) in files)
        {
            yield return configuration.Files.IsEmpty
                ? new RunNote("", new LocalizedText($"{count} 个文件没有配置文件，使用默认设置", $"no configuration file applies to {Files(count)}: default settings"))
                : new RunNote(ShownPath.Of(configuration.Files[^1].Path), new LocalizedText($"这份配置用于 {count} 个文件", $"this configuration applies to {Files(count)}"));
            foreach (var idle in configuration.Overrides.Where(o => !overrides.Contains(o)))
            {
                var patterns = string.Join(", ", idle.Files?.Patterns ?? []);
                yield return new RunNote(ShownPath.Of(idle.Place.File), new LocalizedText(
                    $"第 {idle.Place.Line} 行：“files”（{patterns}）没有匹配任何受检文件", $"line {idle.Place.Line}: \"files\" ({patterns}) matches none of the files that are checked"));
            }
        }
    }

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";
}
