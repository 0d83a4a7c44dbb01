using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The line that counts what a run found.</summary>
internal static class TextSummary
{
    private static readonly ImmutableArray<Severity> GravestFirst = [Severity.Error, Severity.Warning, Severity.Info];

    public static string Of(CheckRun run)
    {
        var counts = run.Files.SelectMany(file => file.Diagnostics).CountBy(diagnostic => diagnostic.Severity).ToDictionary();
        var findings = counts.Values.Sum();
        var files = run.Files.Length;
        var filesWithFindings = run.Files.Count(file => !file.Diagnostics.IsEmpty);
        var found = GravestFirst.Where(counts.ContainsKey).ToList();
        if (run.Language == Language.Chinese)
        {
            var parts = string.Join("，", found.Select(severity => $"{counts[severity]} 个{severity.In(Language.Chinese)}"));
            return findings == 0
                ? $"检查了 {files} 个文件，未发现问题。"
                : $"{files} 个文件中有 {filesWithFindings} 个文件共发现 {findings} 个问题（{parts}）";
        }

        return findings == 0
            ? $"No findings in {Count(files, "file")}."
            : $"{Count(findings, "finding")} in {filesWithFindings} of {Count(files, "file")} "
                + $"({string.Join(", ", found.Select(severity => Count(counts[severity], severity.Name())))})";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
