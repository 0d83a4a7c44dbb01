using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A place that a rule selects, with its blocks: a section, a table or the whole document.</summary>
/// <param name="Start">Where something is told that concerns all of it: its heading or first label, or the start of the text.</param>
internal sealed record SelectedPlace(TextSpan Start, ReportAddress Address, ImmutableArray<TextBlock> Blocks);

/// <summary>
/// What "select" names: kinds of blocks (scope), and sections and tables of the form to which they belong. Without a scope all kinds are meant,
/// without sections and tables the whole document.
/// </summary>
internal sealed class TextSelection
{
    private const string AnyScope = "text";

    /// <summary>In place of a table's id: the cells of all tables that the pack does not describe.</summary>
    private const string Unbound = "unbound";

    private static readonly ImmutableArray<(string Name, TextScope Scope)> Scopes =
    [
        ("title", TextScope.Title), ("heading", TextScope.Heading), ("paragraph", TextScope.Paragraph), ("list-item", TextScope.ListItem), ("cell", TextScope.Cell),
    ];

    // A bit for each kind of blocks; 0 for all.
    private readonly int scopes;
    private readonly ImmutableArray<string> sections;
    private readonly ImmutableArray<string> tables;

    private TextSelection() => (sections, tables) = ([], []);

    private TextSelection(RuleSource source, YamlFields? select, TextScope? only)
    {
        sections = select is null ? [] : select.SomeOf("section", [.. source.Pack.Sections.Select(static s => s.Id)]);
        tables = select is null ? [] : select.SomeOf("table", [.. source.Pack.Tables.Select(static t => t.Id).Distinct(StringComparer.Ordinal), Unbound]);
        scopes = only is { } scope ? Bit(scope) : select is null ? 0 : ReadScopes(select);
        select?.RejectUnused();
    }

    /// <summary>All blocks of the document.</summary>
    public static TextSelection All { get; } = new();

    /// <summary>Whether sections or tables are named.</summary>
    public bool HasPlaces => !sections.IsEmpty || !tables.IsEmpty;

    /// <param name="only">The one kind of blocks that the rule is about; it then takes no scope.</param>
    public static TextSelection Read(RuleSource source, TextScope? only = null) => new(source, source.Fields.Map("select"), only);

    public IEnumerable<TextBlock> Of(RuleContext context) => Covered(Among(context));

    /// <summary>What a rule asks that will call <see cref="With"/>.</summary>
    /// <param name="ofProse">Whether it reads sentences alone, whatever is selected.</param>
    public IEnumerable<SelectedNeed> Asks(IEnumerable<TextNeed> needs, bool ofProse = false) => needs.Select(n => new SelectedNeed(n, HasCells && !ofProse));

    /// <summary>Those of its blocks that meet one of some needs.</summary>
    public IEnumerable<TextBlock> With(RuleContext context, params ImmutableArray<TextNeed> anyOf) => Covered(context.Words.BlocksWith(anyOf));

    public bool Covers(TextBlock block) => IsOfScope(block) && (!HasPlaces || Names(sections, block.Section?.Form.Id) || Names(tables, block.Table?.Form.Id ?? (block.Scope == TextScope.Cell ? Unbound : null)));

    /// <summary>Each section and each table that is named and that the document has; the whole document where none is named.</summary>
    public IEnumerable<SelectedPlace> Places(RuleContext context)
    {
        if (!HasPlaces)
        {
            ImmutableArray<TextBlock> blocks = [.. Of(context)];
            yield return new SelectedPlace(scopes == 0 || blocks.IsEmpty ? new TextSpan(0, 0) : blocks[0].Span, new ReportAddress(), blocks);
        }

        foreach (var section in sections.Select(context.Model.Sections.Find).OfType<BoundSection>())
        {
            yield return new SelectedPlace(section.HeadingSpan, new ReportAddress(section.Form.Id), BlocksOf(context, p => ReferenceEquals(p.Section, section)));
        }

        foreach (var table in tables.Select(context.Model.Table).OfType<BoundTable>())
        {
            yield return new SelectedPlace(table.LabelSpan, new ReportAddress(table.Form.Section, table.Form.Id), BlocksOf(context, p => ReferenceEquals(p.Table, table)));
        }

        if (Names(tables, Unbound) && BlocksOf(context, static b => b.Table is null && b.Scope == TextScope.Cell) is { IsEmpty: false } cells)
        {
            yield return new SelectedPlace(cells[0].Span, new ReportAddress(), cells);
        }
    }

    /// <summary>Which blocks are read, and which named sections and tables the document does not have.</summary>
    public IEnumerable<TraceStep> Trace(RuleContext context)
    {
        foreach (var id in sections.Where(s => context.Model.Sections.Find(s) is null))
        {
            yield return TraceStep.Dropped(null, $"文档中没有部分 {id}", $"the document has no section {id}");
        }

        foreach (var id in tables.Where(t => t is not Unbound && context.Model.Table(t) is null))
        {
            yield return TraceStep.Dropped(null, $"文档中没有找到表 {id}", $"the table {id} was not found in the document");
        }

        var left = 0;
        foreach (var block in context.TextBlocks)
        {
            if (Covers(block))
            {
                var words = TextChanges.Shown(block.Text.Text).En;
                yield return TraceStep.Taken(block.Span, $"{NameOf(block.Scope)}：{words}", $"{NameOf(block.Scope)}: {words}");
            }
            else
            {
                left++;
            }
        }

        if (left > 0)
        {
            yield return TraceStep.Dropped(null, $"select 没有选中的文字：{left} 段", $"left out by select: {left} pieces of text");
        }
    }

    private bool HasCells => scopes == 0 || (scopes & Bit(TextScope.Cell)) != 0;

    private ImmutableArray<TextBlock> Among(RuleContext context) => HasCells ? context.TextBlocks : context.BlocksBesideCells;

    private static string NameOf(TextScope scope) => Scopes.First(s => s.Scope == scope).Name;

    private IEnumerable<TextBlock> Covered(ImmutableArray<TextBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (Covers(block))
            {
                yield return block;
            }
        }
    }

    private ImmutableArray<TextBlock> BlocksOf(RuleContext context, Func<TextBlock, bool> isMeant)
    {
        var meant = ImmutableArray.CreateBuilder<TextBlock>();
        foreach (var block in Among(context))
        {
            if (IsOfScope(block) && isMeant(block))
            {
                meant.Add(block);
            }
        }

        return meant.DrainToImmutable();
    }

    private bool IsOfScope(TextBlock block) => scopes == 0 || (scopes & Bit(block.Scope)) != 0;

    private static int Bit(TextScope scope) => 1 << (int)scope;

    private static bool Names(ImmutableArray<string> ids, string? id) => id is not null && ids.Contains(id, StringComparer.Ordinal);

    private static int ReadScopes(YamlFields select)
    {
        var names = select.SomeOf("scope");
        return names.Contains(AnyScope, StringComparer.Ordinal) ? 0 : Scopes.Where(s => names.Contains(s.Name, StringComparer.Ordinal)).Sum(static s => Bit(s.Scope));
    }
}
