using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>Lints one file of many: a fault of our own in one of them is told and does not end the run.</summary>
internal static class SafeLinter
{
    // Longer texts, in UTF-16 units, are checked one after another, so that the memory of a run does not grow with the number of processors.
    private const int LongText = 500_000;

    private static readonly Lock LongTexts = new();

    public static (LintResult? Result, RunFault? Crash) Lint(string name, SourceText text, DocumentFormat format, LintConfig config)
    {
        try
        {
            if (text.Length <= LongText)
            {
                return (Linter.Lint(text, format, config, config.Related), null);
            }

            lock (LongTexts)
            {
                return (Linter.Lint(text, format, config, config.Related), null);
            }
        }
#pragma warning disable CA1031 // Whatever it is, the other files are still to be checked.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return (null, new RunFault(name, new LocalizedText(
                $"检查时程序出错（{e.GetType().Name}：{e.Message}），这份文件没有检查；请报告此问题",
                $"the program failed on this file ({e.GetType().Name}: {e.Message}) and did not check it; please report this"), FaultKind.Internal));
        }
    }
}
