using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What is said for one run. It outweighs all configuration.</summary>
/// <param name="Select">If not empty, only these rules run, also those that a configuration turns off.</param>
/// <param name="Ignore">Rules that do not run.</param>
/// <param name="Year">The year that the reports cover.</param>
public sealed record RunChoices(ImmutableArray<string> Select, ImmutableArray<string> Ignore, int? Year)
{
    public static RunChoices None { get; } = new([], [], null);

    /// <summary>The baseline that the run names, in place of those of configuration files.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Last year's report, absolute, for all documents of the run; null: it is looked for beside each.</summary>
    public string? Previous { get; init; }

    /// <summary>Whether the rule runs; null if the run says nothing of it.</summary>
    public bool? Runs(string id) =>
        Ignore.Any(name => RuleNames.Covers(name, id)) ? false
        : Select.IsEmpty ? null
        : Select.Any(name => RuleNames.Covers(name, id));
}
