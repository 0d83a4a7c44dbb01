using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>A pack made ready for documents: the words of its tables in each version and its patterns. Made once, shared by all documents.</summary>
public sealed class PackModel
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, ImmutableArray<TableVocabulary>> vocabularies;
    private readonly Dictionary<string, Regex> titlePatterns;

    public PackModel(Pack pack)
    {
        Pack = pack;
        Lexicon = new Lexicon(pack.Tables.Length);
        Sections = new SectionVocabulary(pack.Sections);
        var all = pack.Tables.Select((t, i) => new TableVocabulary(t, Lexicon, i)).ToList();
        vocabularies = pack.Versions.ToDictionary(static v => v, v => all.Where(t => t.Form.AppliesTo(v)).ToImmutableArray(), StringComparer.Ordinal);
        titlePatterns = pack.Evidence.Select(static e => e.TitlePattern).OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(static p => p, Pattern, StringComparer.Ordinal);
    }

    /// <summary>What is wrong with a pattern; null if nothing is. Patterns run without backtracking, so that none can take forever.</summary>
    public static string? PatternError(string pattern)
    {
        try
        {
            _ = Pattern(pattern);
            return null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return e.Message;
        }
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, PatternTime);

    public Pack Pack { get; }

    /// <summary>What is known of the words that documents of the family write.</summary>
    internal Lexicon Lexicon { get; }

    internal SectionVocabulary Sections { get; }

    internal Regex TitlePattern(string pattern) => titlePatterns[pattern];

    internal ImmutableArray<TableVocabulary> Tables(string version) => vocabularies[version];
}
