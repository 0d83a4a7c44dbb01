namespace ReportLint.Analysis;

/// <summary>A rule, ready to run: a pure function from a document's meaning to findings. It keeps no state and rules have no order.</summary>
public abstract class Rule(RuleInfo info)
{
    public RuleInfo Info { get; } = info;

    /// <summary>What it asks of blocks of text before it reads them (<see cref="TextSelection.With"/>).</summary>
    internal virtual IEnumerable<SelectedNeed> Needs => [];

    public abstract IEnumerable<Diagnostic> Check(RuleContext context);

    /// <summary>
    /// What the rule looks at in a document and what it leaves out, with the reasons: for an author who asks why it found nothing. It is made only when it is
    /// asked for. A rule that takes nothing in any document selects nothing, which is told.
    /// </summary>
    public abstract IEnumerable<TraceStep> Trace(RuleContext context);
}
