using System.Collections.Immutable;
using System.Text;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>Writes what a run finds into a baseline. What it has of files that were not checked, and that are still there, stays.</summary>
/// <param name="path">The baseline, absolute.</param>
internal sealed class BaselineUpdate(string path)
{
    private readonly Baseline names = Baseline.None with { Location = path };
    private readonly Dictionary<BaselineEntry, int> entries = [];
    private readonly HashSet<string> files = new(StringComparer.Ordinal);

    /// <summary>Takes a file's findings for old ones.</summary>
    public CheckedFile Take(CheckedFile file)
    {
        var name = names.NameOf(Path.GetFullPath(file.Path));
        files.Add(name);
        ImmutableArray<Diagnostic> ours = [.. file.Diagnostics.Where(static d => string.Equals(d.Rule.Kind, FaultKind.Internal, StringComparison.Ordinal))];
        var old = file.Diagnostics.Except(ours).ToList();
        foreach (var finding in old)
        {
            var entry = BaselineEntry.Of(name, file.Text, finding);
            entries[entry] = entries.GetValueOrDefault(entry) + 1;
        }

        return file with { Diagnostics = ours, Old = old.Count };
    }

    /// <summary>Writes the baseline, whole; else says why not.</summary>
    public RunFault? Write()
    {
        try
        {
            var kept = File.Exists(path) ? BaselineFile.Read(path, File.ReadAllText(path)).Baseline?.Entries : null;
            foreach (var (entry, count) in (kept ?? Baseline.None.Entries).Where(e => !files.Contains(e.Key.File) && File.Exists(Path.Combine(Path.GetDirectoryName(path) ?? "", e.Key.File))))
            {
                entries[entry] = count;
            }

            FileReplacement.Write(path, Encoding.UTF8.GetBytes(BaselineFile.Write(entries)));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new RunFault(ShownPath.Of(path), new LocalizedText($"无法写入基线文件：{e.Message}", $"the baseline cannot be written: {e.Message}"), FaultKind.Input);
        }
    }
}
