using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The line that counts what a run found.</summary>
internal static class TextSummary
{
    private static readonly ImmutableArray<Severity> GravestFirst = [Severity.Error, Severity.Warning, Severity.Info];

    public static string Of(RunTally tally, Language language)
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

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
