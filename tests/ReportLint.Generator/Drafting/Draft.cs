using ReportLint.Analysis;

namespace ReportLint.Generator;

/// <summary>A section of a draft. Its table, if it has one, stands behind its paragraphs.</summary>
public sealed class SectionDraft(string id, string heading, int number)
{
    public string Id { get; } = id;

    /// <summary>The place of the heading's words with its ordinal.</summary>
    public string Heading { get; } = heading;

    /// <summary>From 1, as the form counts.</summary>
    public int Number { get; } = number;

    public List<string> Paragraphs { get; } = [];

    public TableForm? Table { get; set; }
}

/// <summary>
/// A report before it is written: all its words, each in a place with a name. Defects change a draft and say what is to be found; how the
/// draft is laid out, and what extraction does to it, comes later and changes no meaning.
/// </summary>
public sealed class Draft(Plan plan, int year)
{
    public Plan Plan { get; } = plan;

    /// <summary>The year that the report covers.</summary>
    public int Year { get; } = year;

    public Slots Slots { get; } = new();

    /// <summary>The lines of the title.</summary>
    public List<string> Title { get; } = [];

    /// <summary>What stands before the first section.</summary>
    public List<string> Opening { get; } = [];

    public List<SectionDraft> Sections { get; } = [];

    /// <summary>What stands behind the last section: paragraphs, and tables that are none of the form's.</summary>
    public List<object> Appendix { get; } = [];

    public List<Expectation> Expected { get; } = [];

    /// <summary>What is done to the lines of the written tables.</summary>
    public List<TableDamage> Damages { get; } = [];

    /// <summary>Cells of the form that the report has no single answer to: of rows and columns that are missing or stand twice.</summary>
    public HashSet<CellId> Unanswered { get; } = [];

    /// <summary>Tables of which something may be left unread with a hint: where it cannot be seen what belongs where.</summary>
    public HashSet<string> MayBeUnread { get; } = [];

    public IEnumerable<TableForm> Tables => Sections.Select(static s => s.Table).OfType<TableForm>();

    /// <summary>All cells that are still there and have a single answer.</summary>
    public IEnumerable<(CellId Id, CellForm Form)> Cells =>
        Tables.SelectMany(static t => t.Rows.SelectMany(r => r.Columns.Select(c => (Id: new CellId(t.Id, r.Id, c.Id), c.Cell)))).Where(c => !Unanswered.Contains(c.Id));
}
