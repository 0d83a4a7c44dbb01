using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Fuzzing;

/// <summary>What it costs to check one text.</summary>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Time">Of the processors, so that other programs disturb it less.</param>
/// <param name="Allocated">Bytes allocated in all, most of them given back soon.</param>
public readonly record struct Cost(int Length, TimeSpan Time, long Allocated)
{
    public static Cost Of(string text, DocumentFormat format, CancellationToken cancellation = default)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        var result = Linter.Lint(new SourceText(text), format, new LintConfig(PackSet.Shipped.Packs), RelatedReports.None, cancellation);
        _ = FactReader.Read(result.Tree, result.Model);
        _ = result.Tree.Tokens().Count();
        return new Cost(text.Length, Environment.CpuUsage.TotalTime - start, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    public double NanosecondsPerUnit => Time.TotalNanoseconds / Length;
}
