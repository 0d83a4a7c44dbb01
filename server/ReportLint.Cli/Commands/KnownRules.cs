using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The rules that a command run in the working directory knows.</summary>
internal sealed record KnownRules(ImmutableArray<RuleInfo> Rules, Language Language)
{
    /// <summary>Null, with all problems told, where the configuration here or a pack is broken.</summary>
    public static KnownRules? Read(Streams streams, Configurations configurations, string? lang)
    {
        var here = configurations.ForRun([]);
        var language = UserLanguage.Choose(lang, here.Language);
        var faults = configurations.Faults([here]);
        foreach (var fault in faults)
        {
            streams.Tell(fault.In(language));
        }

        return faults.IsEmpty ? new KnownRules(Configurations.Rules([here]), language) : null;
    }
}
