using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>What a document means by the description of its family: year, sections, tables and figures. Immutable; answers questions, judges nothing.</summary>
public sealed class SemanticModel
{
    internal SemanticModel(SyntaxTree tree, Pack pack, string version, BoundSections sections, ImmutableArray<BoundTable> tables, ImmutableArray<YearMention> years, int? year)
    {
        Tree = tree;
        Pack = pack;
        Version = version;
        Sections = sections;
        Tables = tables;
        YearMentions = years;
        Year = year;
    }

    public SyntaxTree Tree { get; }

    public Pack Pack { get; }

    /// <summary>The version of the form that fits best, whatever year the document claims.</summary>
    public string Version { get; }

    public BoundSections Sections { get; }

    public ImmutableArray<BoundTable> Tables { get; }

    public ImmutableArray<YearMention> YearMentions { get; }

    /// <summary>The year that the report covers, by the weight of all it says; null where it names none.</summary>
    public int? Year { get; }

    public BoundTable? Table(string id)
    {
        foreach (var table in Tables)
        {
            if (string.Equals(table.Form.Id, id, StringComparison.Ordinal))
            {
                return table;
            }
        }

        return null;
    }

    public IEnumerable<NotAssessed> NotAssessed => Tables.SelectMany(static t => t.NotAssessed);
}
