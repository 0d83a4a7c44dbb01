using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>What became of one file: it was checked, or a fault kept it from that.</summary>
internal sealed record FileOutcome(CheckedFile? File, RunFault? Fault, ImmutableArray<RunNote> Notes);

/// <summary>Checks one file of a run. Of its tree and its meaning nothing is kept.</summary>
/// <param name="notAssessed">Whether to note what could not be read with certainty.</param>
internal sealed class FileChecker(Streams streams, bool notAssessed)
{
    public FileOutcome Check(InputFile file, FileSettings settings)
    {
        var read = FileReader.Read(file, streams.Input);
        var (result, crash) = read.Text is { } text ? SafeLinter.Lint(file.Path, text, read.Format, settings.Lint) : (null, read.Fault);
        return result is null ? new FileOutcome(null, crash, []) : new FileOutcome(new CheckedFile(file.Path, result.Tree.Text, result.Diagnostics), null, [.. Notes(file.Path, result)]);
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
        else if (notAssessed)
        {
            foreach (var gap in result.Model.NotAssessed)
            {
                var at = result.Tree.Text.Position(gap.Span.Start);
                yield return new RunNote(name, new LocalizedText($"第 {at.Line} 行，{gap.What} 未能读准：{gap.Why.Zh}", $"line {at.Line}, {gap.What} not assessed: {gap.Why.En}"));
            }
        }
    }
}
