using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Benchmarks;

/// <summary>A generated report in memory.</summary>
/// <param name="Layout">As its file name says: 000001-gfm-2021.md.</param>
internal sealed record Report(string Layout, DocumentFormat Format, byte[] Bytes)
{
    public static ImmutableArray<Report> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(static f => Path.GetExtension(f) is ".md" or ".txt").Order(StringComparer.Ordinal).Select(static f =>
        {
            var name = Path.GetFileNameWithoutExtension(f);
            return new Report(
                name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..name.LastIndexOf('-')],
                Path.GetExtension(f) == ".md" ? DocumentFormat.Markdown : DocumentFormat.PlainText,
                File.ReadAllBytes(f));
        })];
}
