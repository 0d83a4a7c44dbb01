using System.Runtime.InteropServices;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>What one rule found in a run.</summary>
/// <param name="Severity">The gravest of its findings.</param>
/// <param name="Safe">How many findings have a safe fix.</param>
/// <param name="Unsafe">How many have only fixes that change a figure, a year or words.</param>
internal readonly record struct RuleCount(RuleInfo Rule, Severity Severity, int Findings, int Safe, int Unsafe);

/// <summary>Counts what a run found while it goes on.</summary>
internal sealed class RunTally
{
    private readonly int[] severities = new int[Enum.GetValues<Severity>().Length];
    private readonly Dictionary<string, RuleCount> rules = new(StringComparer.Ordinal);

    public int Files { get; private set; }

    public int FilesWithFindings { get; private set; }

    public int Findings => severities.Sum();

    /// <summary>How unsafe the fixes are that the run applies; null: it applies none.</summary>
    public Applicability? Mends { get; init; }

    /// <summary>How many findings were mended; they are not among the findings.</summary>
    public int Mended { get; private set; }

    /// <summary>How many findings are not told, since documents or configuration say so.</summary>
    public int Suppressed { get; private set; }

    /// <summary>How many findings are not told, since the baseline has them.</summary>
    public int Old { get; private set; }

    /// <summary>Whether a fault of our own stands among the findings.</summary>
    public bool HasInternalFault { get; private set; }

    /// <summary>The rules that found something, the most frequent first.</summary>
    public IEnumerable<RuleCount> Rules => rules.Values.OrderByDescending(static r => r.Findings).ThenBy(static r => r.Rule.Id, StringComparer.Ordinal);

    public int Count(Severity severity) => severities[(int)severity];

    public void Add(CheckedFile file)
    {
        Files++;
        FilesWithFindings += file.Diagnostics.IsEmpty ? 0 : 1;
        AddBeside(file);
    }

    /// <summary>Counts what was found in a file that is no document of the run.</summary>
    public void AddBeside(CheckedFile file)
    {
        Mended += file.Mended;
        Suppressed += file.Suppressed.Length;
        Old += file.Old;
        foreach (var diagnostic in file.Diagnostics)
        {
            severities[(int)diagnostic.Severity]++;
            HasInternalFault |= diagnostic.Rule.IsInternal;
            var isSafe = diagnostic.Fixes.Any(static f => f.Applicability == Applicability.Safe);
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(rules, diagnostic.Rule.Id, out var exists);
            count = new RuleCount(
                diagnostic.Rule,
                exists && count.Severity > diagnostic.Severity ? count.Severity : diagnostic.Severity,
                count.Findings + 1,
                count.Safe + (isSafe ? 1 : 0),
                count.Unsafe + (!isSafe && !diagnostic.Fixes.IsEmpty ? 1 : 0));
        }
    }
}
