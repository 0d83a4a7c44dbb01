using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>What the program around the server gives it, so that it can be run in a test.</summary>
/// <param name="OpenFiles">Opens the file system, with the configuration as it is now.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Language">The language of messages where the client names none.</param>
/// <param name="Exit">Ends the process although the input is still open; called when the client's process is gone.</param>
public sealed record ServerEnvironment(Func<WorkspaceChoices, IWorkspaceFiles> OpenFiles, string Version, Language Language, Action<int> Exit)
{
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
