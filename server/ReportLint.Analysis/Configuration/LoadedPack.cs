using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A pack with its rules, ready to run.</summary>
public sealed record LoadedPack(PackModel Model, ImmutableArray<Rule> Rules);
