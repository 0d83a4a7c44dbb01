using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>"Ignore this finding here": a comment in the document, or for plain text an entry of the nearest configuration file.</summary>
internal static class Ignoring
{
    public static CodeAction? Action(ActionRequest request, Diagnostic found)
    {
        // What is wrong with a suppression, or with ReportLint itself, cannot be suppressed.
        if (!request.Document.Config.KnownRules.Contains(found.Rule.Id, StringComparer.Ordinal))
        {
            return null;
        }

        if (CommentInsertion.Of(request.Result, found) is { } comment)
        {
            return request.WithEdit(request.Action(CodeActionKinds.QuickFix, new LocalizedText("忽略此处的问题（加一条注释）", "Ignore this finding here (with a comment)"), found), [comment]);
        }

        return request.Document.Path is { } path && Entry(request.State, path, found) is { } edit
            ? request.Action(CodeActionKinds.QuickFix, new LocalizedText($"忽略此处的问题（写入 {ConfigurationFile.FileName}）", $"Ignore this finding here (in {ConfigurationFile.FileName})"), found) with { Edit = edit }
            : null;
    }

    private static WorkspaceEdit? Entry(Snapshot state, string document, Diagnostic found)
    {
        if (state.Files.SettingsFor(document).Source.Files is [.., { Path: var file }])
        {
            var text = state.Documents.GetValueOrDefault(DocumentUri.Of(file))?.Text ?? state.Files.Read(file);
            return text is not null && RelativePath(file, document) is { } relative && EntryInsertion.Add(text, EntryInsertion.Of(found, relative)) is { } added
                ? WorkspaceEdits.Of(state, file, text, added)
                : null;
        }

        if (!state.Client.CreatesFiles)
        {
            return null;
        }

        // A new file goes where the workspace begins.
        var folder = state.Folders.Where(f => RelativePath(Path.Combine(f, ConfigurationFile.FileName), document) is not null).OrderBy(static f => f.Length).FirstOrDefault() ?? Path.GetDirectoryName(document) ?? document;
        var made = Path.Combine(folder, ConfigurationFile.FileName);
        return RelativePath(made, document) is { } below && EntryInsertion.Add(null, EntryInsertion.Of(found, below)) is { } first ? WorkspaceEdits.Of(state, made, null, first) : null;
    }

    /// <summary>The document as the configuration file names it; null if it does not lie below.</summary>
    private static string? RelativePath(string configuration, string document)
    {
        var relative = Path.GetRelativePath(Path.GetDirectoryName(configuration) ?? configuration, document).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}
