using System.Collections.Immutable;
using System.Text;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>
/// Writes what a run finds into a baseline. What the run says nothing of stays: files that were not checked and are still there, and rules that the run
/// left out by --select or --ignore.
/// </summary>
/// <param name="path">The baseline, absolute.</param>
internal sealed class BaselineUpdate(string path, RunChoices choices)
{
    private readonly Baseline names = Baseline.None with { Location = path };
    private readonly Dictionary<BaselineEntry, int> entries = [];
    private readonly HashSet<string> files = new(StringComparer.Ordinal);

    /// <summary>Takes a file's findings for old ones.</summary>
    public CheckedFile Take(CheckedFile file)
    {
        var name = names.NameOf(Path.GetFullPath(file.Path));
        files.Add(name);
        ImmutableArray<Diagnostic> ours = [.. file.Diagnostics.Where(static d => d.Rule.IsInternal)];
        foreach (var finding in file.Diagnostics.Where(static d => !d.Rule.IsInternal))
        {
            var entry = BaselineEntry.Of(name, file.Text, finding);
            entries[entry] = entries.GetValueOrDefault(entry) + 1;
        }

        return file with { Diagnostics = ours, Old = file.Diagnostics.Length - ours.Length };
    }

    /// <summary>Writes the baseline, whole, or says why not. Notes where a broken one was replaced, since what it had of other files is lost.</summary>
    public (RunFault? Fault, RunNote? Note) Write()
    {
        // One that cannot be opened may be whole, and is left alone.
        var (text, unread) = File.Exists(path) ? new WorkspaceFiles().ReadBaseline(path) : (null, null);
        if (unread is not null)
        {
            return (Fault(unread), null);
        }

        var (old, broken) = text is null ? (null, null) : BaselineFile.Read(path, text);
        foreach (var (entry, count) in (old?.Entries ?? Baseline.None.Entries).Where(e => Stays(e.Key)))
        {
            entries[entry] = count;
        }

        try
        {
            FileReplacement.Write(path, Encoding.UTF8.GetBytes(BaselineFile.Write(entries)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (Fault(LocalizedText.Same(e.Message)), null);
        }

        return (null, broken is null ? null : new RunNote(ShownPath.Of(path), new LocalizedText(
            $"原来的基线文件读不懂（第 {broken.Line} 行），已整个换新；其中这次没有检查的文件的问题已不在内",
            $"the baseline that was there could not be read (line {broken.Line}) and was replaced; what it had of files that this run did not check is lost")));
    }

    private RunFault Fault(LocalizedText why) =>
        new(ShownPath.Of(path), new LocalizedText($"无法写入基线文件：{why.Zh}", $"the baseline cannot be written: {why.En}"), FaultKind.Input);

    private bool Stays(BaselineEntry entry) => files.Contains(entry.File)
        ? choices.Runs(entry.Rule) is false
        : File.Exists(Path.Combine(Path.GetDirectoryName(path) ?? "", entry.File));
}
