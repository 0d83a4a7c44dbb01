using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>A file that was checked, and what was found in it, in the order of the text.</summary>
/// <param name="Path">The path as the user gave it or as the folder search found it.</param>
internal sealed record CheckedFile(string Path, SourceText Text, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A fault that is not in a report but in its reading: a file that cannot be read, a broken rule file. Makes the run fail.</summary>
/// <param name="Path">The file at fault, or empty if there is none.</param>
/// <param name="Kind">"internal" or "configuration" in SARIF.</param>
/// <param name="Position">Where in that file, if it could be read so far.</param>
internal sealed record RunFault(string Path, LocalizedText Message, string Kind = "configuration", LinePosition? Position = null);

/// <summary>A whole run, as every output format gets it.</summary>
internal sealed record CheckRun(
    ImmutableArray<CheckedFile> Files,
    ImmutableArray<RunFault> Faults,
    ImmutableArray<(string Path, LocalizedText Message)> Notes,
    ImmutableArray<RuleInfo> Rules,
    Language Language,
    bool Color);

/// <summary>One way to write out a run.</summary>
internal interface IOutputFormat
{
    string Name { get; }

    void Write(CheckRun run, TextWriter output);
}
