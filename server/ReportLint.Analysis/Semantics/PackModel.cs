using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>A pack made ready for documents: the words of its tables in each version and its patterns. Made once, shared by all documents.</summary>
public sealed class PackModel
{
    // Most reports are in the newest version, and known by their tables and sections: what else a family has is made ready when it is asked for.
    private readonly Dictionary<string, Lazy<ImmutableArray<TableVocabulary>>> vocabularies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lazy<Regex>> titlePatterns = new(StringComparer.Ordinal);

    public PackModel(Pack pack)
    {
        Pack = pack;
        Lexicon = new Lexicon(pack.Tables);
        Sections = new SectionVocabulary(pack.Sections, Lexicon);
        Order = new VersionOrder(pack);
        Evidence = [.. pack.Evidence.OrderBy(static e => e.TitlePattern is null ? 0 : 1)];
        foreach (var version in pack.Versions)
        {
            vocabularies[version] = new Lazy<ImmutableArray<TableVocabulary>>(() => Vocabularies(version));
        }

        foreach (var evidence in pack.Evidence)
        {
            if (evidence.TitlePattern is { } pattern)
            {
                titlePatterns[pattern] = new Lazy<Regex>(() => LinearPattern.Create(pattern));
            }
        }
    }

    public Pack Pack { get; }

    /// <summary>What is known of the words that documents of the family write.</summary>
    internal Lexicon Lexicon { get; }

    internal SectionVocabulary Sections { get; }

    /// <summary>In which order the versions of the form are tried.</summary>
    internal VersionOrder Order { get; }

    /// <summary>What documents of the family are known by. The title is looked at last: mostly the rest is enough.</summary>
    internal ImmutableArray<PackEvidence> Evidence { get; }

    internal Regex TitlePattern(string pattern) => titlePatterns[pattern].Value;

    internal ImmutableArray<TableVocabulary> Tables(string version) => vocabularies[version].Value;

    private ImmutableArray<TableVocabulary> Vocabularies(string version)
    {
        var words = ImmutableArray.CreateBuilder<TableVocabulary>();
        for (var i = 0; i < Pack.Tables.Length; i++)
        {
            if (Pack.Tables[i].AppliesTo(version))
            {
                words.Add(new TableVocabulary(Pack.Tables[i], Lexicon, i));
            }
        }

        return words.DrainToImmutable();
    }
}
