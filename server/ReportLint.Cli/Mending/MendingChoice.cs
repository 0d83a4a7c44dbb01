using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>What a run was asked to mend.</summary>
/// <param name="Most">Fixes up to so unsafe are applied.</param>
/// <param name="Writes">Whether documents are written; else the run only says what it would write.</param>
internal sealed record MendingChoice(Applicability Most, bool Writes);
