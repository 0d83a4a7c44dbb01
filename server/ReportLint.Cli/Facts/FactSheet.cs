using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>What was read out of one document.</summary>
internal sealed record FactSheet(string File, SourceText Text, SemanticModel? Model, ImmutableArray<Fact> Facts);

/// <summary>One way to write fact sheets.</summary>
internal interface IFactFormat
{
    void Write(IReadOnlyList<FactSheet> sheets, Language language, TextWriter output);
}
