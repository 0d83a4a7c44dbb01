using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Last year's report of the same body.</summary>
/// <param name="Path">Absolute.</param>
public sealed record PreviousReport(string Path, SemanticModel Model);

/// <summary>A document beside the one that is checked.</summary>
/// <param name="Path">Absolute.</param>
public sealed record RelatedFile(string Path, SourceText Text);

/// <summary>The facts of other documents. Nothing is read before a rule asks.</summary>
/// <param name="previous">Finds last year's report; gives null where there is none.</param>
public sealed class RelatedReports(Func<SemanticModel, PreviousReport?> previous)
{
    public static RelatedReports None { get; } = new(static _ => null);

    public PreviousReport? Previous(SemanticModel model) => previous(model);
}
