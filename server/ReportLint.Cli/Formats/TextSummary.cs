using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The lines that count what a run found, what it mended, and what it could mend.</summary>
internal static class TextSummary
{
    private static readonly ImmutableArray<Severity> GravestFirst = [Severity.Error, Severity.Warning, Severity.Info];

    public static string Of(RunTally tally, Language language) =>
        string.Join('\n', new[] { Mended(tally, language), tally.Mended > 0 && tally.Findings == 0 ? null : Found(tally, language), Mendable(tally, language), Suppressed(tally, language) }.OfType<string>());

    /// <summary>What --diff comes to.</summary>
    public static string OfDiff(int findings, int files, Language language) => (findings, language) switch
    {
        (0, Language.Chinese) => "没有可以修正的问题。",
        (0, _) => "Nothing would be mended.",
        (_, Language.Chinese) => $"将修正 {files} 个文件中的 {findings} 个问题",
        _ => $"{Count(findings, "problem")} in {Count(files, "file")} would be mended",
    };

    private static string? Suppressed(RunTally tally, Language language) => tally.Suppressed == 0 ? null
        : language == Language.Chinese ? $"另有 {tally.Suppressed} 个问题按标记或配置忽略（-v 列出）"
        : $"{Count(tally.Suppressed, "finding")} suppressed (-v lists them)";

    private static string? Mended(RunTally tally, Language language) => tally.Mended == 0 ? null
        : language == Language.Chinese ? $"共发现 {tally.Mended + tally.Findings} 个问题（已修正 {tally.Mended} 个，剩余 {tally.Findings} 个）"
        : $"Found {Count(tally.Mended + tally.Findings, "problem")} ({tally.Mended} mended, {tally.Findings} remaining)";

    private static string Found(RunTally tally, Language language)
    {
        var found = GravestFirst.Where(severity => tally.Count(severity) > 0).ToList();
        if (language == Language.Chinese)
        {
            var parts = string.Join("，", found.Select(severity => $"{tally.Count(severity)} 个{severity.In(Language.Chinese)}"));
            return tally.Findings == 0
                ? $"检查了 {tally.Files} 个文件，未发现问题。"
                : $"{tally.Files} 个文件中有 {tally.FilesWithFindings} 个文件共发现 {tally.Findings} 个问题（{parts}）";
        }

        return tally.Findings == 0
            ? $"No findings in {Count(tally.Files, "file")}."
            : $"{Count(tally.Findings, "finding")} in {tally.FilesWithFindings} of {Count(tally.Files, "file")} "
                + $"({string.Join(", ", found.Select(severity => Count(tally.Count(severity), severity.Name())))})";
    }

    /// <summary>Which options would mend how many of the findings.</summary>
    private static string? Mendable(RunTally tally, Language language)
    {
        var safe = tally.Mends is null ? tally.Rules.Sum(static r => r.Safe) : 0;
        var bold = tally.Mends is Applicability.Unsafe ? 0 : tally.Rules.Sum(static r => r.Unsafe);
        return (safe, bold, language) switch
        {
            (0, 0, _) => null,
            (_, 0, Language.Chinese) => $"其中 {safe} 个可用 --fix 修正",
            (_, 0, _) => $"{safe} fixable with --fix",
            (0, _, Language.Chinese) => $"其中 {bold} 个可用 --fix --unsafe-fixes 修正（会改动数字、年份或文字）",
            (0, _, _) => $"{bold} fixable with --fix --unsafe-fixes (a figure, a year or words change)",
            (_, _, Language.Chinese) => $"其中 {safe} 个可用 --fix 修正，另有 {bold} 个可用 --unsafe-fixes 修正（会改动数字、年份或文字）",
            _ => $"{safe} fixable with --fix, {bold} more with --unsafe-fixes (a figure, a year or words change)",
        };
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
