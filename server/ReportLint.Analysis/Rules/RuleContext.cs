using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>What a rule may look at: the document's meaning and the rules that run beside it.</summary>
public sealed class RuleContext
{
    private readonly Lazy<BalanceAnalysis> balance;
    private readonly Lazy<HashSet<BoundCell>> inDoubt;
    private readonly Lazy<HashSet<BoundCell>> inEquations;
    private readonly Lazy<ImmutableArray<FigureGrid>> grids;
    private readonly Lazy<ImmutableArray<TextBlock>> textBlocks;
    private readonly Lazy<ImmutableArray<TextBlock>> worthSearching;
    private readonly Lazy<ImmutableArray<TextBlock>> besideCells;
    private readonly Lazy<ImmutableArray<TextBlock>> headings;
    private readonly Lazy<string> title;
    private readonly Lazy<DocumentWords> words;
    private readonly Lazy<PreviousReport?> previous;

    public RuleContext(SemanticModel model, RuleSet set, RelatedReports? related = null)
    {
        var rules = set.Rules;
        Model = model;
        balance = new Lazy<BalanceAnalysis>(() => BalanceAnalysis.Run(model, [.. rules.OfType<BalancedTotalsRule>()]));
        inDoubt = new Lazy<HashSet<BoundCell>>(() => CellsInDoubt(Balance));
        inEquations = new Lazy<HashSet<BoundCell>>(() => CellsInEquations(model, rules));
        grids = new Lazy<ImmutableArray<FigureGrid>>(() => FigureGrid.Read(model));
        textBlocks = new Lazy<ImmutableArray<TextBlock>>(() => TextBlockReader.Read(model));
        worthSearching = new Lazy<ImmutableArray<TextBlock>>(() => TextBlockReader.Read(model, set.Words));
        besideCells = new Lazy<ImmutableArray<TextBlock>>(() => worthSearching.Value.RemoveAll(static b => b.Scope == TextScope.Cell));
        headings = new Lazy<ImmutableArray<TextBlock>>(() => BlocksBesideCells.RemoveAll(static b => b.Scope != TextScope.Heading));
        title = new Lazy<string>(() => DocumentTitle.Line(model));
        words = new Lazy<DocumentWords>(() => new DocumentWords(worthSearching.Value, set.Words));
        previous = new Lazy<PreviousReport?>(() => related?.Previous(model));
    }

    public SemanticModel Model { get; }

    public SourceText Text => Model.Tree.Text;

    /// <summary>All equations of all rules together: one wrong figure may break several, and is told once.</summary>
    internal BalanceAnalysis Balance => balance.Value;

    /// <summary>The tables that no pack describes.</summary>
    internal ImmutableArray<FigureGrid> Grids => grids.Value;

    /// <summary>All that is written in the document, block by block in its order, for the rules about words.</summary>
    internal ImmutableArray<TextBlock> TextBlocks => textBlocks.Value;

    /// <summary>Those of its blocks that are no cells of tables, which most are.</summary>
    internal ImmutableArray<TextBlock> BlocksBesideCells => besideCells.Value;

    /// <summary>Which blocks have the words that the rules look for.</summary>
    internal DocumentWords Words => words.Value;

    /// <summary>The line of the document's title; "" where it has none.</summary>
    internal string Title => title.Value;

    /// <summary>Last year's report; null where there is none.</summary>
    internal PreviousReport? Previous => previous.Value;

    /// <summary>The heading under which a block stands, whatever its rank; null where there is none.</summary>
    internal TextBlock? HeadingAbove(TextBlock block) => TextBlock.CountUpTo(headings.Value.AsSpan(), block) is > 0 and var count ? headings.Value[count - 1] : null;

    /// <summary>Whether a cell takes part in an equation that does not hold: what is wrong there is told there.</summary>
    internal bool IsInDoubt(BoundCell cell) => inDoubt.Value.Contains(cell);

    /// <summary>Whether an equation of a rule needs the cell's figure.</summary>
    internal bool IsInEquation(BoundCell cell) => inEquations.Value.Contains(cell);

    private static HashSet<BoundCell> CellsInDoubt(BalanceAnalysis balance) => balance.Broken.SelectMany(static e => e.Cells).ToHashSet<BoundCell>(ReferenceEqualityComparer.Instance);

    private static HashSet<BoundCell> CellsInEquations(SemanticModel model, ImmutableArray<Rule> rules)
    {
        var equations = new List<EquationInstance>();
        foreach (var rule in rules.OfType<BalancedTotalsRule>())
        {
            rule.AddInstances(model, equations);
        }

        return equations.SelectMany(static e => e.Cells).ToHashSet<BoundCell>(ReferenceEqualityComparer.Instance);
    }
}
