using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Something wrong in a pack, a rule or a configuration file. Line and column count from 1; line 0 is the file as a whole.</summary>
public sealed record ConfigurationProblem(string File, int Line, int Column, LocalizedText Message)
{
    /// <summary>Each once, file by file in the order in which the files were met, and from the top of each to its end.</summary>
    internal static ImmutableArray<ConfigurationProblem> InOrder(IEnumerable<ConfigurationProblem> problems) =>
        [.. problems.Distinct().GroupBy(static p => p.File, StringComparer.Ordinal).SelectMany(static f => f.OrderBy(static p => p.Line).ThenBy(static p => p.Column))];

    public override string ToString() => In(Language.English);

    public string In(Language language) => Line > 0 ? $"{File}:{Line}:{Column}: {Message.In(language)}" : $"{File}: {Message.In(language)}";
}
