using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What a configuration says of a rule, or of all rules whose ids begin so.</summary>
/// <param name="Rule">A rule's id, or its beginning up to a slash.</param>
/// <param name="Severity">The severity it gets; null: it is off.</param>
public sealed record RuleSetting(string Rule, Severity? Severity, ConfigurationPlace Place)
{
    public bool Covers(string id) => RuleNames.Covers(Rule, id);
}

/// <summary>Settings for some files: those of a configuration file itself, or of one of its overrides.</summary>
/// <param name="Files">The files that they are for; null: all.</param>
/// <param name="Named">The names of all rules that are spoken of, also of those to which no level is given that there is.</param>
public sealed record SettingsLayer(FileGlobs? Files, ImmutableArray<RuleSetting> Rules, ImmutableArray<PlacedText> Named, int? Year, ConfigurationPlace Place)
{
    /// <summary>Last year's report of these files, absolute; null: it is looked for beside each.</summary>
    public PlacedText? Previous { get; init; }

    /// <summary>What the layer says of a rule: the longest name that covers it counts.</summary>
    public RuleSetting? For(string id) => Rules.Where(r => r.Covers(id)).MaxBy(static r => r.Rule.Length);
}

/// <summary>One configuration file as it is written. What it extends and which packs it names is not followed yet.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Layers">The file's own settings, then its overrides; later ones outweigh earlier ones.</param>
public sealed record ConfigurationFile(string Path, ImmutableArray<PlacedText> Extends, ImmutableArray<PlacedText> Packs, FileGlobs Ignore, ImmutableArray<SettingsLayer> Layers)
{
    /// <summary>What a configuration file is called.</summary>
    public const string FileName = ".reportlint.yaml";

    public Language? Language { get; init; }

    public Severity? FailOn { get; init; }

    public int? MaxWarnings { get; init; }

    /// <summary>The file with the findings of old, relative to this one.</summary>
    public PlacedText? Baseline { get; init; }

    /// <summary>The findings that are known and stay.</summary>
    public ImmutableArray<SuppressionEntry> Suppressions { get; init; } = [];
}
