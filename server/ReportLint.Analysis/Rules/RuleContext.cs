using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>What a rule may look at: the document's meaning and the rules that run beside it.</summary>
public sealed class RuleContext
{
    private readonly Lazy<BalanceAnalysis> balance;

    public RuleContext(SemanticModel model, ImmutableArray<Rule> rules)
    {
        Model = model;
        balance = new Lazy<BalanceAnalysis>(() => BalanceAnalysis.Run(model, [.. rules.OfType<BalancedTotalsRule>()]));
    }

    public SemanticModel Model { get; }

    public SourceText Text => Model.Tree.Text;

    /// <summary>All equations of all rules together: one wrong figure may break several, and is told once.</summary>
    internal BalanceAnalysis Balance => balance.Value;
}
