using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Says that findings of some rules are known and stay: a comment in the document, or an entry of a configuration file.</summary>
/// <param name="Rules">Ids of rules, or their beginnings up to a slash.</param>
/// <param name="Reason">Why, in the writer's words.</param>
public abstract record Suppression(ImmutableArray<string> Rules, string? Reason)
{
    /// <summary>Whether a comment of the document itself says so.</summary>
    public bool IsInSource => this is SuppressionComment;

    /// <summary>The name by which the suppression speaks of a rule; null if it does not.</summary>
    public string? NameOf(string rule) => Rules.FirstOrDefault(name => RuleNames.Covers(name, rule));
}

/// <summary>A finding that is not told, and what says so.</summary>
public sealed record SuppressedDiagnostic(Diagnostic Finding, Suppression By);

/// <summary>An entry under "suppressions" of a configuration file: for plain text, in which comments would be words, and for all that is better kept apart.</summary>
/// <param name="Files">The files that it is for; null: all that the configuration applies to.</param>
/// <param name="Address">Where, by ids; what is null is not compared.</param>
/// <param name="Place">Where the entry stands.</param>
public sealed record SuppressionEntry(ImmutableArray<string> Rules, string? Reason, FileGlobs? Files, ReportAddress Address, ConfigurationPlace Place) : Suppression(Rules, Reason)
{
    /// <summary>Where each of the rules is named.</summary>
    internal ImmutableArray<ConfigurationPlace> RulePlaces { get; init; } = [];

    /// <summary>Where the ids of the address stand, by key.</summary>
    internal ImmutableDictionary<string, ConfigurationPlace> AddressPlaces { get; init; } = ImmutableDictionary<string, ConfigurationPlace>.Empty;

    internal bool Covers(Diagnostic finding) =>
        Agrees(Address.Section, finding.Address.Section) && Agrees(Address.Table, finding.Address.Table)
        && Agrees(Address.Row, finding.Address.Row) && Agrees(Address.Column, finding.Address.Column);

    private static bool Agrees(string? wanted, string? had) =>
        wanted is null || (had is not null && (string.Equals(wanted, had, StringComparison.Ordinal) || had.StartsWith(wanted + ".", StringComparison.Ordinal)));
}

/// <summary>A comment that suppresses, with the place that it is for.</summary>
internal sealed record SuppressionComment(ImmutableArray<string> Rules, string? Reason) : Suppression(Rules, Reason)
{
    /// <summary>The whole comment, from &lt;!-- to --&gt;.</summary>
    public required TextSpan Span { get; init; }

    public required SuppressionScope Scope { get; init; }

    /// <summary>Whether it holds until its rules are enabled again.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Where each of the rules is named.</summary>
    public required ImmutableArray<TextSpan> RuleSpans { get; init; }
}
