using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

/// <summary>A rule of which all fixes change no meaning: of two stops one is enough.</summary>
internal sealed class DoubledStopRule() : Rule(new RuleInfo("sample/doubled-stop", "sample", Severity.Info, new LocalizedText("重复的句号", "A stop stands twice"), LocalizedText.Same("")))
{
    public static PackSet Packs => PackSet.Shipped with { Packs = [.. PackSet.Shipped.Packs.Select(static p => p with { Rules = p.Rules.Add(new DoubledStopRule()) })] };

    public override IEnumerable<TraceStep> Trace(RuleContext context) => [];

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var text = context.Text.Content;
        for (var at = text.IndexOf("。。", StringComparison.Ordinal); at >= 0; at = text.IndexOf("。。", at + 2, StringComparison.Ordinal))
        {
            var fix = new CodeFix(new LocalizedText("删去一个句号", "Remove one stop"), Applicability.Safe, [new TextChange(new TextSpan(at, 1), "")]);
            yield return new Diagnostic(Info, Info.Severity, new TextSpan(at, 2), Info.Title) { Fixes = [fix] };
        }
    }
}
