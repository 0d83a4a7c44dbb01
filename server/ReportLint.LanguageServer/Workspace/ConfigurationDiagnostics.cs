namespace ReportLint.LanguageServer;

/// <summary>Shows what is wrong in configuration and rule files on those files, and takes it back when it is mended.</summary>
internal sealed class ConfigurationDiagnostics(Connection client)
{
    private HashSet<string> told = new(StringComparer.Ordinal);

    public void Publish(Snapshot state)
    {
        var files = state.Files.Problems.Where(static p => Path.IsPathFullyQualified(p.File)).GroupBy(static p => p.File, StringComparer.Ordinal).ToList();
        var now = files.Select(static f => f.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var mended in told.Where(f => !now.Contains(f)))
        {
            client.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(DocumentUri.Of(mended), null, []), LspJson.Default.PublishDiagnosticsParams);
        }

        foreach (var file in files)
        {
            client.Notify(
                "textDocument/publishDiagnostics",
                new PublishDiagnosticsParams(DocumentUri.Of(file.Key), null, [.. file.Select(p => DiagnosticConverter.Convert(p, state.Language))]),
                LspJson.Default.PublishDiagnosticsParams);
        }

        told = now;
    }
}
