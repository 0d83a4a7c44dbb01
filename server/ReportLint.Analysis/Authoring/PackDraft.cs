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

    private static readonly TotalWords Totals = new(["总计", "合计", "共计", "Total", "Totals", "Grand total"], [], new TextMatcher([]));

    private readonly SyntaxTree tree;
    private readonly string name;
    private readonly ImmutableArray<HeadingSyntax> sections;
    private readonly ImmutableArray<(string Id, string Section, FigureGrid Grid)> tables;
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
        ids = [.. sections.Select((s, i) => Id(s.Title, $"section-{i + 1}", sectionIds))];
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

        foreach (var (id, section, grid) in tables)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  {id}:\n    find: {{section: {section}}}\n    header: [{Quoted(grid.Heading(0))}]\n    cell: {CellKind(grid)}\n    columns:\n");
            foreach (var (column, columnId) in Columns(grid))
            {
                yaml.Append(CultureInfo.InvariantCulture, $"      - {{id: {columnId}, label: {Quoted(grid.Heading(column))}}}\n");
            }

            yaml.Append("    rows:\n");
            foreach (var (row, rowId) in Rows(grid))
            {
                yaml.Append(CultureInfo.InvariantCulture, $"      - {{id: {rowId}, label: {Quoted(grid.Label(row))}}}\n");
            }
        }

        return yaml.ToString();
    }

    /// <summary>The totals that hold in the example: a name for the rule's file, its table, direction and equation, and a test in which it fires.</summary>
    public IEnumerable<(string File, string Table, string Each, string Equation, string Test)> Equations()
    {
        foreach (var (id, _, grid) in tables)
        {
            var (rows, columns) = (Rows(grid).ToList(), Columns(grid).ToList());
            var total = rows.Find(r => Totals.Rank(grid.Label(r.Row)) == TotalRank.Total) is { Id: not null } row && rows.Count > 2
                && columns.TrueForAll(c => InferredSum.Of(grid[row.Row, c.Column], rows.Where(r => r.Row != row.Row).Select(r => grid[r.Row, c.Column])) is { Balances: true }) ? row.Id : null;
            var all = columns.Find(c => Totals.Rank(grid.Heading(c.Column)) == TotalRank.Total) is { Id: not null } column && columns.Count > 2
                && rows.TrueForAll(r => InferredSum.Of(grid[r.Row, column.Column], columns.Where(c => c.Column != column.Column).Select(c => grid[r.Row, c.Column])) is { Balances: true }) ? column.Id : null;
            if (total is not null)
            {
                // Where the columns add up as well, the figures of the test keep that.
                var first = columns.First(c => !string.Equals(c.Id, all, StringComparison.Ordinal)).Id;
                yield return ($"{id}-rows", id, "column", $"{total} = {string.Join(" + ", rows.Select(static r => r.Id).Where(r => !string.Equals(r, total, StringComparison.Ordinal)))}",
                    Test(id, all is null ? [$"{total}.{first}"] : [$"{total}.{first}", $"{total}.{all}"], $"{{row: {total}, column: {first}}}"));
            }

            if (all is not null)
            {
                var first = rows.First(r => !string.Equals(r.Id, total, StringComparison.Ordinal)).Id;
                yield return ($"{id}-columns", id, "row", $"{all} = {string.Join(" + ", columns.Select(static c => c.Id).Where(c => !string.Equals(c, all, StringComparison.Ordinal)))}",
                    Test(id, total is null ? [$"{first}.{all}"] : [$"{first}.{all}", $"{total}.{all}"], $"{{row: {first}, column: {all}}}" + (total is null ? "" : $", {{row: {total}, column: {all}}}")));
            }
        }
    }

    /// <summary>Tests in which the rules for sections, for cells and for the shape of tables fire; null where there is no table.</summary>
    public (string Sections, string? Cells, string? Shape) Tests()
    {
        var section = $"tests:\n  - name: a section that is missing\n    given: {{without: [{ids[^1]}]}}\n    expect: [{{section: {ids[^1]}}}]\n";
        if (tables.IsEmpty)
        {
            return (section, null, null);
        }

        var (id, _, grid) = tables[0];
        var (row, column) = (Rows(grid).First().Id, Columns(grid).First().Id);
        return (section,
            $"tests:\n  - name: words in place of a figure\n    given: {{table: {id}, set: {{{row}.{column}: 3x}}}}\n    expect: [{{row: {row}, text: 3x}}]\n",
            $"tests:\n  - name: a row that is missing\n    given: {{without: [{id}.{row}]}}\n    expect: [{{table: {id}, row: {row}}}]\n");
    }

    private static string Test(string table, string[] cells, string expected) =>
        $"tests:\n  - name: a total that is one too high\n    given: {{table: {table}, set: {{{string.Join(", ", cells.Select(static c => c + ": 1"))}}}}}\n    expect: [{expected}]\n";

    private IEnumerable<(string Id, string Section, FigureGrid Grid)> FindTables()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in tree.Root.Blocks.OfType<TableSyntax>())
        {
            var at = sections.LastOrDefault(s => s.Span.Start < table.Span.Start);
            if (at is not null && FigureGrid.Read(table) is { RowCount: <= MostRows } grid && Columns(grid).Any() && Rows(grid).Any() && used.Count < MostTables)
            {
                yield return (Id(at.Title, $"table-{used.Count + 1}", used), ids[sections.IndexOf(at)], grid);
            }
        }
    }

    /// <summary>The columns with figures.</summary>
    private static IEnumerable<(int Column, string Id)> Columns(FigureGrid grid)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var column = 1; column < grid.ColumnCount; column++)
        {
            if (grid.Heading(column).Length > 0 && Enumerable.Range(1, grid.RowCount - 1).Count(r => grid[r, column]?.Figure is not null) * 2 > grid.RowCount - 1)
            {
                yield return (column, Id(grid.Heading(column), $"column-{column}", used));
            }
        }
    }

    private static IEnumerable<(int Row, string Id)> Rows(FigureGrid grid)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 1; row < grid.RowCount; row++)
        {
            if (grid.Label(row).Length > 0)
            {
                yield return (row, Id(grid.Label(row), $"row-{row}", used));
            }
        }
    }

    private static string CellKind(FigureGrid grid) =>
        Rows(grid).All(r => Columns(grid).All(c => grid[r.Row, c.Column] is { Figure: { Decimals: 0, Value: >= 0 } })) ? "count" : "amount";

    /// <summary>A short name in ASCII: the words of a Latin label; a total by what it is; else the given one. No two are the same.</summary>
    private static string Id(string label, string otherwise, HashSet<string> used)
    {
        var slug = Totals.Rank(label) == TotalRank.Total ? "total" : string.Join('-', Words().Matches(label.ToLowerInvariant()).Select(static m => m.Value).Take(5));
        var id = slug.Length > 1 && !char.IsAsciiDigit(slug[0]) && label.All(static c => c < 0x250) | slug is "total" ? slug : otherwise;
        for (var (plain, number) = (id, 2); !used.Add(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{plain}-{number}");
        }

        return id;
    }

    private string TitlePattern()
    {
        // Of a title in brackets and marks only the words are looked for; the numbers in it are those of one report.
        var words = Title.Length > 40 ? Title[..40] : Title;
        return Numbers().Replace(Regex.Escape(words), @"\d+").Replace(@"\ ", @"\s*", StringComparison.Ordinal);
    }

    private static string Quoted(string text) =>
        "\"" + string.Concat(text.Where(static c => !char.IsControl(c))).Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
