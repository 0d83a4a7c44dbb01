using System.Text;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli.Tests;

/// <summary>Fixes that no rule should have, and what becomes of the document.</summary>
public sealed class MenderTests : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(false, true);

    private readonly CommandLine cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void Rules_that_undo_each_other_are_named_and_the_rest_is_mended()
    {
        var (outcome, text) = Mend("-a", static text => text switch { "-a" => [("sign", 0, "+")], "+a" => [("one", 1, "b")], "+b" => [("two", 1, "a")], _ => [] });
        Assert.Equal(("+a", 1), (text, outcome.Mended));
        Assert.Equal("one", Assert.Single(outcome.Result.Diagnostics).Rule.Id);
        var fault = Assert.Single(outcome.Faults);
        Assert.Equal((FaultKind.Internal, "a fault of ours: the fixes of one, two undo each other in a circle and were not applied; please report this"), (fault.Kind, fault.Message.En));
        Assert.Contains("one、two", fault.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_from_the_start_leaves_the_document()
    {
        var (outcome, text) = Mend("a", static text => [("one", 0, text == "a" ? "b" : "a")]);
        Assert.Equal(("a", 0, FaultKind.Internal), (text, outcome.Mended, Assert.Single(outcome.Faults).Kind));
        Assert.Null(outcome.Change);
    }

    [Fact]
    public void Fixes_without_end_leave_the_document()
    {
        var (outcome, text) = Mend("a", static text => [("grow", 0, "aa")]);
        Assert.Equal(("a", 0, "a fault of ours: the fixes of grow come to no end; the file is left as it was; please report this"), (text, outcome.Mended, Assert.Single(outcome.Faults).Message.En));
    }

    [Fact]
    public void A_crash_on_the_mended_text_leaves_the_document()
    {
        var (outcome, text) = Mend("a", static text => text == "a" ? [("one", 0, "b")] : null);
        Assert.Equal(("a", 0, "crash"), (text, outcome.Mended, Assert.Single(outcome.Faults).Message.En));
        Assert.Single(outcome.Result.Diagnostics);
    }

    [Fact]
    public void A_character_that_the_files_encoding_lacks_is_refused()
    {
        var latin = new TextEncoding("latin", Encoding.GetEncoding("iso-8859-1", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), 0);
        var (outcome, text) = Mend("a", static text => text == "a" ? [("one", 0, "数")] : [], latin);
        Assert.Equal(
            ("a", FaultKind.Input, "a fix puts in \"数\", which the file's encoding (latin) cannot hold; the file is left as it was: save it as UTF-8, then mend it"),
            (text, Assert.Single(outcome.Faults).Kind, outcome.Faults[0].Message.En));
    }

    [Fact]
    public void A_text_that_would_be_read_in_another_encoding_is_refused()
    {
        // Behind the first character, what is a byte order mark in UTF-8 is none; in front it would be lost.
        var (outcome, text) = Mend("a\uFEFFb", static text => text == "a\uFEFFb" ? [("one", 0, "")] : []);
        Assert.Equal(("a\uFEFFb", 0), (text, outcome.Mended));
        Assert.Contains("would be read as another", Assert.Single(outcome.Faults).Message.En, StringComparison.Ordinal);
    }

    /// <param name="content">The document.</param>
    /// <param name="fixes">For a text the rules, and which character each replaces by what; null: the program fails.</param>
    private (MendingOutcome Outcome, string Text) Mend(string content, Func<string, (string Rule, int At, string Text)[]?> fixes, TextEncoding? encoding = null)
    {
        var path = cli.Write("a.md", content);
        var used = encoding ?? new TextEncoding("utf-8", Utf8, 0);
        var read = new ReadFile(path, new SourceText(content), DocumentFormat.PlainText, null) { Bytes = used.Encoding.GetBytes(content), Source = new EncodedText(used.Encoding.GetBytes(content), used) };
        using var error = new StringWriter();
        var mender = new Mender(new MendingChoice(Applicability.Safe, Writes: true), new Streams(Stream.Null, error, error, IsTerminal: false));
        var outcome = mender.Mend(new InputFile(path, path), read, Find(new SourceText(content)).Result ?? throw new InvalidOperationException(), Find);
        return (outcome, File.ReadAllText(path, Utf8));

        (LintResult? Result, RunFault? Crash) Find(SourceText text) => fixes(text.Content) is { } found
            ? (new LintResult(SyntaxTree.Parse(text, DocumentFormat.PlainText), null, [.. found.Select(static f => Finding(f.Rule, f.At, f.Text))]), null)
            : (null, new RunFault("a.md", LocalizedText.Same("crash"), FaultKind.Internal));
    }

    private static Diagnostic Finding(string rule, int at, string text) =>
        new(new RuleInfo(rule, "sample", Severity.Info, LocalizedText.Same(""), LocalizedText.Same("")), Severity.Info, new TextSpan(at, 1), LocalizedText.Same(""))
        {
            Fixes = [new CodeFix(LocalizedText.Same(""), Applicability.Safe, [new TextChange(new TextSpan(at, 1), text)])],
        };
}
