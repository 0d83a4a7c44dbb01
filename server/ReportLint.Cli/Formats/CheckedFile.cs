using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>A file that was checked, and what was found in it, or is left after mending, in the order of the text.</summary>
/// <param name="Path">The path as the user gave it or as the folder search found it.</param>
internal sealed record CheckedFile(string Path, SourceText Text, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What was found and is not told, since the document or its configuration says so.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>How many findings were mended, and are none any more.</summary>
    public int Mended { get; init; }

    /// <summary>What mending changed, or with --diff would change.</summary>
    public DocumentChange? Change { get; init; }
}
