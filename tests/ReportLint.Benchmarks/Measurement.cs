using System.Collections.Immutable;
using System.Globalization;
using ReportLint.Analysis;

namespace ReportLint.Benchmarks;

/// <summary>What the steps cost on average for a report, in each of several rounds over all reports.</summary>
internal sealed class Measurement
{
    private const int WarmUpRounds = 2;

    private readonly Dictionary<string, List<Cost>> averages = new(StringComparer.Ordinal);

    public Measurement(ImmutableArray<Report> reports, int rounds)
    {
        var pack = LintConfig.Default.Packs.Single(static p => p.Name is "govinfo");
        var rules = new RuleSet(pack.Rules);
        var known = reports.Select(static r => (Report: r, LintSteps.Lint(r).Model?.Version)).ToList();
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            var costs = new Dictionary<string, List<Cost>>(StringComparer.Ordinal);
            foreach (var (report, version) in known)
            {
                if (version is not null)
                {
                    LintSteps.Run(report, pack, rules, version, (step, cost) => Add(costs, step, cost));
                }

                var clock = new Clock();
                _ = LintSteps.Lint(report);
                var whole = clock.Next();
                Add(costs, LintSteps.Whole, whole);
                Add(costs, $"{LintSteps.Whole} {report.Layout}", whole);
            }

            foreach (var (name, all) in round < 0 ? [] : costs)
            {
                Add(averages, name, new Cost(all.Average(static c => c.Microseconds), (long)all.Average(static c => c.Bytes)));
            }
        }
    }

    /// <summary>A line a step: its name, the median, least and most of the rounds in microseconds a report, and the bytes allocated a report, parted by tabs.</summary>
    public void WriteTo(TextWriter output)
    {
        foreach (var name in averages.Keys.OrderBy(Order).ThenBy(static n => n, StringComparer.Ordinal))
        {
            var times = averages[name].ConvertAll(static c => c.Microseconds);
            var bytes = averages[name].ConvertAll(static c => (double)c.Bytes);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{Median(times):0.0}\t{times.Min():0.0}\t{times.Max():0.0}\t{Median(bytes):0}"));
        }
    }

    private static int Order(string name) => LintSteps.Names.IndexOf(name) is var i and >= 0 ? i : LintSteps.Names.Length;

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void Add(Dictionary<string, List<Cost>> all, string name, Cost cost)
    {
        if (!all.TryGetValue(name, out var costs))
        {
            all[name] = costs = [];
        }

        costs.Add(cost);
    }
}
