using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Safe: meaning is kept. Unsafe: a figure, a year or words change, so a person must ask for it.</summary>
public enum Applicability
{
    Safe,
    Unsafe,
}

/// <summary>A way to mend a finding: changes in coordinates of the checked text, in order and apart. All or nothing.</summary>
public sealed record CodeFix(LocalizedText Title, Applicability Applicability, ImmutableArray<TextChange> Changes);
