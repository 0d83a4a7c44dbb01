using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Rules that run together on each document of a run, and what they have in common.</summary>
public sealed class RuleSet(ImmutableArray<Rule> rules)
{
    private readonly Lazy<WantedWords> words = new(() => new WantedWords(rules.SelectMany(static r => r.Needs)));

    public static RuleSet None { get; } = new([]);

    public ImmutableArray<Rule> Rules => rules;

    /// <summary>The words that they look for, for which a document is gone through once.</summary>
    internal WantedWords Words => words.Value;
}
