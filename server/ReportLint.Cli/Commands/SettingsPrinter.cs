using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>check --show-settings: where the settings of the files come from and what they come to; files with the same settings stand together.</summary>
internal sealed class SettingsPrinter(TextWriter output, Language language)
{
    private const int MostFiles = 10;

    /// <param name="run">The settings of the run as a whole.</param>
    public void Print(IEnumerable<(InputFile File, FileSettings Settings)> files, RunVerdict run)
    {
        output.Write($"fail-on: {run.FailOn.Name()}\nmax-warnings: {run.MaxWarnings?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}\nlang: {(language == Language.Chinese ? "zh" : "en")}\n");
        foreach (var group in files.GroupBy(static f => f.Settings, static f => f.File))
        {
            var names = group.ToList();
            output.Write('\n');
            foreach (var file in names.Take(MostFiles))
            {
                output.Write($"{TerminalText.Clean(file.Path)}\n");
            }

            if (names.Count > MostFiles)
            {
                output.Write(language == Language.Chinese ? $"……另有 {names.Count - MostFiles} 个文件\n" : $"… and {names.Count - MostFiles} more files\n");
            }

            Print(group.Key);
        }
    }

    private void Print(FileSettings settings)
    {
        var configuration = settings.Source;
        var files = configuration.Files.Reverse().Select(static f => ShownPath.Of(f.Path)).ToList();
        Line("configuration", files.Count == 0 ? "-" : files[0]);
        foreach (var extended in files.Skip(1))
        {
            Line("extends", extended);
        }

        foreach (var layer in settings.Overrides)
        {
            Line("overrides", $"{ShownPath.Of(layer.Place.File)}:{layer.Place.Line} ({string.Join(", ", layer.Files?.Patterns ?? [])})");
        }

        Line("year", settings.Lint.Year is { } year ? $"{year}" : language == Language.Chinese ? "从报告中读取" : "read from each report");
        Line("packs", string.Join(", ", configuration.Packs.Select(static p => p.Name)));
        output.Write("  rules:\n");
        foreach (var rule in configuration.Packs.SelectMany(static p => p.Rules).Select(static r => r.Info))
        {
            var isOn = settings.Lint.Packs.Any(p => p.Rules.Any(r => ReferenceEquals(r.Info, rule)));
            output.Write($"    {TerminalText.Clean(rule.Id)}: {(isOn ? settings.Lint.Severities.GetValueOrDefault(rule.Id, rule.Severity).Name() : "off")}\n");
        }
    }

    private void Line(string key, string value) => output.Write($"  {key}: {TerminalText.Clean(value)}\n");
}
