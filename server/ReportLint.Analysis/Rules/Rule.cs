namespace ReportLint.Analysis;

/// <summary>A rule, ready to run: a pure function from a document's meaning to findings. It keeps no state and rules have no order.</summary>
public abstract class Rule(RuleInfo info)
{
    public RuleInfo Info { get; } = info;

    public abstract IEnumerable<Diagnostic> Check(RuleContext context);
}
