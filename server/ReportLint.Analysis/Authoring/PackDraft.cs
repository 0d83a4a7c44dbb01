using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Drafts the description of a report family from one good example: its title, its sections, and the tables whose columns are beyond doubt, with an equation for
/// each total that holds in the example. An author goes over it; the example is silent under it.
/// </summary>
public sealed partial class PackDraft
{
    private const int MostTables = 20;
    private const int MostRows = 200;

    private readonly SyntaxTree tree;
    private readonly string name;
    private readonly ImmutableArray<HeadingSyntax> sections;
    private readonly ImmutableArray<DraftTable> tables;
    private readonly HashSet<string> sectionIds = new(StringComparer.Ordinal);
    private readonly string[] ids;

    private PackDraft(string name, SyntaxTree tree)
    {
        this.name = name;
        this.tree = tree;
        var headings = tree.Root.Blocks.OfType<HeadingSyntax>().ToList();
        var title = headings is [{ Numbering: null, Level: > 0 } first, ..] && headings.Count(h => h.Level == first.Level) == 1 ? first : null;
        Title = title?.Title ?? tree.Root.Blocks.Select(TitleReader.TextOf).OfType<ReadableText>().FirstOrDefault()?.Text.Split('\n')[0].Trim() ?? name;
        var below = headings.Where(h => h != title).ToList();
        sections = [.. below.Where(h => h.Level == below[0].Level && h.Numbering?.Style == below[0].Numbering?.Style && h.Title.Length > 0).DistinctBy(static h => h.Title, StringComparer.Ordinal)];
        ids = [.. sections.Select((s, i) => DraftId.Of(s.Title, $"section-{i + 1}", sectionIds))];
        tables = [.. FindTables()];
    }

    /// <summary>The example's title.</summary>
    public string Title { get; }

    /// <summary>Whether anything was found that a pack can be made of.</summary>
    public bool IsEmpty => sections.IsEmpty;

    public int SectionCount => sections.Length;

    public int TableCount => tables.Length;

    public static PackDraft Of(string name, SourceText text, DocumentFormat format) => new(name, SyntaxTree.Parse(text, format));

    /// <summary>pack.yaml.</summary>
    public string Description()
    {
        var yaml = new StringBuilder();
        yaml.Append("# Drafted from an example. Go over it: which sections and tables must be there, what other wordings count (also: […]), and better ids.\n");
        yaml.Append(CultureInfo.InvariantCulture, $"family: {name}/report\ntitle: {Quoted(Title)}\napplies-to:\n  evidence:\n    - {{title: {Quoted(TitlePattern())}}}\n    - {{sections: {Math.Max(1, (sections.Length + 1) / 2)}}}\n");
        yaml.Append(tables.IsEmpty ? "" : $"    - {{table: {tables[0].Id}}}\n");
        yaml.Append("  at-least: 2\nperiod: {from: 01-01, to: 12-31}\n\nsections:\n");
        foreach (var (section, id) in sections.Zip(ids))
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{id: {id}, title: {Quoted(section.Title)}}}\n");
        }

        if (!tables.IsEmpty)
        {
            yaml.Append("\ncells:\n  count: {integer: true, min: 0, blank: error}\n  amount: {decimals: true, blank: allowed}\n\ntables:\n");
        }

        foreach (var table in tables)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  {table.Id}:\n    find: {{section: {table.Section}}}\n    header: [{Quoted(table.Grid.Heading(0))}]\n    cell: {table.CellKind}\n    columns:\n");
            foreach (var (column, id) in table.Columns)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"      - {{id: {id}, label: {Quoted(table.Grid.Heading(column))}}}\n");
            }

            yaml.Append("    rows:\n");
            foreach (var (row, id) in table.Rows)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"      - {{id: {id}, label: {Quoted(table.Grid.Label(row))}}}\n");
            }
        }

        return yaml.ToString();
    }

    /// <summary>The totals that hold in the example.</summary>
    public IEnumerable<DraftEquation> Equations() => tables.SelectMany(DraftEquation.Of);

    /// <summary>Tests in which the rules for sections, for cells and for the shape of tables fire; null where there is no table.</summary>
    public (string Sections, string? Cells, string? Shape) Tests()
    {
        var section = $"tests:\n  - name: a section that is missing\n    given: {{without: [{ids[^1]}]}}\n    expect: [{{section: {ids[^1]}}}]\n";
        if (tables.IsEmpty)
        {
            return (section, null, null);
        }

        var (id, row, column) = (tables[0].Id, tables[0].Rows[0].Id, tables[0].Columns[0].Id);
        return (section,
            $"tests:\n  - name: words in place of a figure\n    given: {{table: {id}, set: {{{row}.{column}: 3x}}}}\n    expect: [{{row: {row}, text: 3x}}]\n",
            $"tests:\n  - name: a row that is missing\n    given: {{without: [{id}.{row}]}}\n    expect: [{{table: {id}, row: {row}}}]\n");
    }

    private IEnumerable<DraftTable> FindTables()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in tree.Root.Blocks.OfType<TableSyntax>())
        {
            var at = sections.LastOrDefault(s => s.Span.Start < table.Span.Start);
            if (at is not null && used.Count < MostTables && FigureGrid.Read(table) is { RowCount: <= MostRows } grid && DraftTable.Of("", ids[sections.IndexOf(at)], grid) is { Rows.IsEmpty: false, Columns.IsEmpty: false } draft)
            {
                yield return draft with { Id = DraftId.Of(at.Title, $"table-{used.Count + 1}", used) };
            }
        }
    }

    private string TitlePattern()
    {
        // Of a title in brackets and marks only the words are looked for; the numbers in it are those of one report.
        var words = Title.Length > 40 ? Title[..40] : Title;
        return Numbers().Replace(Regex.Escape(words), @"\d+").Replace(@"\ ", @"\s*", StringComparison.Ordinal);
    }

    private static string Quoted(string text) =>
        "\"" + string.Concat(text.Where(static c => !char.IsControl(c))).Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
