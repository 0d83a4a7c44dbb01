using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>What mending a document came to.</summary>
/// <param name="Result">What is found in the document as it is now.</param>
/// <param name="Mended">How many findings were mended, or with --diff would be.</param>
/// <param name="Change">What was changed, or would be; null: nothing.</param>
internal sealed record MendingOutcome(LintResult Result, int Mended, DocumentChange? Change, ImmutableArray<RunFault> Faults);

/// <summary>
/// Mends one document of a run: applies the fixes of what is found, until nothing is left to fix, and writes it. What is found is what the run finds:
/// a finding that the run leaves out is not mended. A document that cannot be mended, or not be written, stays as it is.
/// </summary>
internal sealed class Mender(MendingChoice choice, Streams streams)
{
    /// <param name="lint">What the run finds in a text in place of the document's, or why that failed.</param>
    public MendingOutcome Mend(InputFile file, ReadFile read, LintResult found, Func<SourceText, (LintResult? Result, RunFault? Crash)> lint)
    {
        var (last, crash) = ((LintResult?)found, (RunFault?)null);
        var mended = FixApplier.Apply(found.Tree.Text, text =>
        {
            (last, crash) = Find(text);
            return FixApplier.FixesUpTo(last?.Diagnostics ?? [], choice.Most);
        });
        if (mended.Changes.IsEmpty || crash is not null || !mended.Endless.IsEmpty)
        {
            return Unchanged(crash ?? FaultOf(file, mended));
        }

        if (read.Source is not { } source)
        {
            return Unchanged(new RunFault(file.Path, new LocalizedText("这不是普通文件，无法写回，未修正", "this is a pipe or a device, to which nothing can be written back: not mended"), FaultKind.Input));
        }

        if (!ReferenceEquals(last?.Tree.Text, mended.Text))
        {
            (last, crash) = Find(mended.Text);
        }

        var fault = crash;
        if (last is null || Write(file, source, mended, out fault) is false)
        {
            return Unchanged(fault);
        }

        return new MendingOutcome(last, mended.Fixes, new DocumentChange(found.Tree.Text, source, mended.Changes), Faults(FaultOf(file, mended)));

        (LintResult? Result, RunFault? Crash) Find(SourceText text) => ReferenceEquals(text, found.Tree.Text) ? (found, null) : lint(text);

        MendingOutcome Unchanged(RunFault? why)
        {
            PassOn(file, read);
            return new MendingOutcome(found, 0, null, Faults(why));
        }
    }

    /// <summary>Standard input that is not changed is passed on as it came, so that nothing is lost between two programs.</summary>
    public void PassOn(InputFile file, ReadFile read)
    {
        if (file.IsStandardInput && choice.Writes)
        {
            WriteOut(read.Bytes.Span);
        }
    }

    private bool Write(InputFile file, EncodedText source, FixedText mended, out RunFault? fault)
    {
        var bytes = source.ToBytes(mended.Changes, out var refused) is { } changes ? EncodedText.Apply(source.Bytes.Span, changes) : null;

        // Few characters can tip the scales between two encodings.
        var message = bytes is null || !string.Equals(TextDecoder.Decode(bytes).Text?.Content, mended.Text.Content, StringComparison.Ordinal) ? Unwritable(source.Encoding, refused)
            : !choice.Writes || file.IsStandardInput ? null
            : FileReplacement.Replace(file.Path, source.Bytes.Span, bytes);
        if (message is null && bytes is not null && choice.Writes && file.IsStandardInput)
        {
            WriteOut(bytes);
        }

        fault = message is null ? null : new RunFault(file.Path, message, FaultKind.Input);
        return fault is null;
    }

    private void WriteOut(ReadOnlySpan<byte> bytes)
    {
        using var output = streams.OpenRawOutput();
        output.Write(bytes);
    }

    private static LocalizedText Unwritable(TextEncoding encoding, string? refused) => refused is null
        ? new LocalizedText(
            $"修正后的文字用这份文件的编码（{encoding.Name}）保存后会读成别的文字，文件未改动；请另存为 UTF-8 后再修正",
            $"the mended text, written in the file's encoding ({encoding.Name}), would be read as another; the file is left as it was: save it as UTF-8, then mend it")
        : new LocalizedText(
            $"修正要写入的字符“{refused}”无法用这份文件的编码（{encoding.Name}）保存，文件未改动；请另存为 UTF-8 后再修正",
            $"a fix puts in \"{refused}\", which the file's encoding ({encoding.Name}) cannot hold; the file is left as it was: save it as UTF-8, then mend it");

    private static RunFault? FaultOf(InputFile file, FixedText mended)
    {
        var message = !mended.Circle.IsEmpty ? new LocalizedText(
                $"程序出错：规则 {Names(mended.Circle, "、")} 的修正互相抵消、循环不止，这些修正没有应用；请报告此问题",
                $"a fault of ours: the fixes of {Names(mended.Circle, ", ")} undo each other in a circle and were not applied; please report this")
            : !mended.Endless.IsEmpty ? new LocalizedText(
                $"程序出错：规则 {Names(mended.Endless, "、")} 的修正没有尽头，文件未改动；请报告此问题",
                $"a fault of ours: the fixes of {Names(mended.Endless, ", ")} come to no end; the file is left as it was; please report this")
            : null;
        return message is null ? null : new RunFault(file.Path, message, FaultKind.Internal);
    }

    private static string Names(ImmutableArray<string> rules, string separator) => string.Join(separator, rules);

    private static ImmutableArray<RunFault> Faults(RunFault? fault) => fault is null ? [] : [fault];
}
