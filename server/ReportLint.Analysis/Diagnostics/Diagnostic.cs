using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Another place that helps to understand a finding, such as a part of a sum.</summary>
public sealed record RelatedLocation(TextSpan Span, LocalizedText Message)
{
    /// <summary>The document that it is in, if that is another one.</summary>
    public RelatedFile? Document { get; init; }
}

/// <summary>Where in the report's own terms a finding stands. Survives edits elsewhere in the file.</summary>
public sealed record ReportAddress(string? Section = null, string? Table = null, string? Row = null, string? Column = null);

/// <summary>One finding: a rule, a place, what is wrong, and how to mend it.</summary>
public sealed record Diagnostic(RuleInfo Rule, Severity Severity, TextSpan Span, LocalizedText Message)
{
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    public ImmutableArray<CodeFix> Fixes { get; init; } = [];

    public ReportAddress Address { get; init; } = new();
}
