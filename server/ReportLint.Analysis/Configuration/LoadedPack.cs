using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A pack with its rules, ready to run.</summary>
public sealed record LoadedPack(PackModel Model, ImmutableArray<Rule> Rules)
{
    /// <summary>The name of its folder, with which the ids of its rules begin.</summary>
    public string Name { get; init; } = Model.Pack.Name;

    /// <summary>The pack whose family its rules are for, if it describes none itself.</summary>
    public string? Extends { get; init; }

    /// <summary>The tests that stand in its rule files; none of a pack that ships, whose tests stay behind.</summary>
    public ImmutableArray<RuleTest> Tests { get; init; } = [];

    /// <summary>The pack with the rules of those that extend it.</summary>
    public LoadedPack With(IEnumerable<LoadedPack> others) =>
        this with { Rules = [.. Rules, .. others.Where(o => string.Equals(o.Extends, Name, StringComparison.Ordinal)).SelectMany(static o => o.Rules)] };
}
