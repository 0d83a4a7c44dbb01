using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>What became of one file: it was checked, or faults kept it from that or from being mended.</summary>
/// <param name="Settings">Those that it was checked by.</param>
/// <param name="IsRecognised">Whether a pack knew it.</param>
internal sealed record FileOutcome(FileSettings Settings, CheckedFile? File, bool IsRecognised, ImmutableArray<RunFault> Faults, ImmutableArray<RunNote> Notes);

/// <summary>Checks one file of a run. Of its tree and its meaning nothing is kept.</summary>
/// <param name="verbose">Whether to note what could not be read with certainty, and what is suppressed.</param>
/// <param name="mender">Null where nothing is to be mended.</param>
internal sealed class FileChecker(Streams streams, bool verbose, UnmatchedRules unmatched, Mender? mender = null)
{
    private const int MostStale = 3;

    public FileOutcome Check(InputFile file, FileSettings settings)
    {
        var config = settings.LintOf(file.FullPath);
        var read = FileReader.Read(file, streams.Input, keep: mender is not null);
        var (result, crash) = read.Text is { } text ? Find(text) : (null, read.Fault);
        if (result is null)
        {
            mender?.PassOn(file, read);
            return new FileOutcome(settings, null, false, crash is null ? [] : [crash], []);
        }

        unmatched.Add(result, config);
        var mended = mender?.Mend(file, read, result, Find) ?? new MendingOutcome(result, 0, null, []);
        var left = mended.Result;
        return new FileOutcome(settings, new CheckedFile(file.Path, left.Tree.Text, left.Diagnostics) { Suppressed = left.Suppressed, Old = left.Old.Length, Mended = mended.Mended, Change = mended.Change }, left.Model is not null, mended.Faults, [.. Notes(file.Path, left)]);

        // All that a run finds: what is left out here is neither reported nor mended.
        (LintResult? Result, RunFault? Crash) Find(SourceText text) => SafeLinter.Lint(file.Path, text, read.Format, config);
    }

    private IEnumerable<RunNote> Notes(string name, LintResult result)
    {
        if (result.Tree.Text.Content.All(char.IsWhiteSpace))
        {
            yield return new RunNote(name, new LocalizedText("空文件，没有可检查的内容", "the file is empty: nothing to check"));
        }
        else if (result.Model is null)
        {
            yield return new RunNote(name, new LocalizedText("没有规则包认得这份文件，未检查", "no enabled pack recognises this document: not checked"));
        }
        else if (!result.Stale.IsEmpty)
        {
            var stale = string.Join(", ", result.Stale.Take(MostStale).Select(static s => s.ToString())) + (result.Stale.Length > MostStale ? ", …" : "");
            yield return new RunNote(name, new LocalizedText(
                $"基线中有 {result.Stale.Length} 个问题已经改好（{stale}）；用 --update-baseline 更新基线",
                $"{result.Stale.Length} of the baseline's findings are gone ({stale}): bring it up to date with --update-baseline"));
        }

        if (verbose && result.Model is not null)
        {
            foreach (var gap in result.Model.NotAssessed)
            {
                var at = result.Tree.Text.Position(gap.Span.Start);
                yield return new RunNote(name, new LocalizedText($"第 {at.Line} 行，{gap.What} 未能读准：{gap.Why.Zh}", $"line {at.Line}, {gap.What} not assessed: {gap.Why.En}"));
            }

            foreach (var (finding, by) in result.Suppressed)
            {
                var at = result.Tree.Text.Position(finding.Span.Start);
                yield return new RunNote(name, new LocalizedText(
                    $"第 {at.Line} 行，已忽略 {finding.Rule.Id}：{by.Reason ?? "没有写明理由"}", $"line {at.Line}, suppressed {finding.Rule.Id}: {by.Reason ?? "no reason given"}"));
            }
        }
    }
}
