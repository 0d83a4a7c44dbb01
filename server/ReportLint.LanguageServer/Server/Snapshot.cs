using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>All that the server knows at one moment. A request is answered from the snapshot that was current when it came in.</summary>
/// <param name="Documents">The open documents, by URI.</param>
/// <param name="Folders">The workspace's folders, absolute paths.</param>
/// <param name="Configured">Grows with each change of configuration.</param>
internal sealed record Snapshot(
    ClientProfile Client,
    ClientSettings Settings,
    IWorkspaceFiles Files,
    ImmutableDictionary<string, OpenDocument> Documents,
    ImmutableArray<string> Folders,
    int Configured)
{
    public Language Language => Settings.Language ?? Client.Language;

    public PositionEncoding Encoding => Client.Encoding;

    public OpenDocument? Document(TextDocumentIdentifier document) => Documents.GetValueOrDefault(document.Uri);
}
