using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>
/// workspace/diagnostic: the findings of all documents in the workspace's folders, open or not, in portions where the client takes them. A file that is
/// as it was is not read again.
/// </summary>
internal sealed class WorkspaceDiagnostics
{
    // Often enough that a person sees findings come, seldom enough that the messages cost nothing.
    private const int Portion = 25;

    private readonly RequestContext context;
    private readonly WorkspaceDiagnosticParams asked;
    private readonly Dictionary<string, string> previous;
    private readonly ImmutableArray<WorkspaceDocumentReport>.Builder reports = ImmutableArray.CreateBuilder<WorkspaceDocumentReport>();

    private WorkspaceDiagnostics(RequestContext context, WorkspaceDiagnosticParams asked)
    {
        this.context = context;
        this.asked = asked;
        previous = new Dictionary<string, string>(StringComparer.Ordinal);

        // A client may put null into a list.
        foreach (var (uri, value) in asked.PreviousResultIds.OfType<PreviousResult>())
        {
            previous[uri] = value;
        }
    }

    public static WorkspaceDiagnosticReport Answer(RequestContext context, WorkspaceDiagnosticParams asked) => new WorkspaceDiagnostics(context, asked).Answer();

    private WorkspaceDiagnosticReport Answer()
    {
        var state = context.State;
        var open = state.Documents.Values.Where(static d => d.Path is not null).ToDictionary(static d => d.Path ?? "", StringComparer.Ordinal);
        var files = state.Folders.SelectMany(f => state.Files.Documents(f)).Concat(open.Keys).Distinct(StringComparer.Ordinal).ToList();
        using var progress = WorkProgress.Begin(context.Client, asked.WorkDoneToken, state.Language == Language.Chinese ? "检查工作区" : "Checking the workspace");
        for (var i = 0; i < files.Count; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if ((open.TryGetValue(files[i], out var document) ? Report(document) : Report(files[i])) is { } report)
            {
                reports.Add(report);
            }

            if (reports.Count >= Portion && asked.PartialResultToken is { } token)
            {
                context.Client.Notify("$/progress", new WorkspaceDiagnosticProgress(token, new WorkspaceDiagnosticReport(reports.DrainToImmutable())), LspJson.Default.WorkspaceDiagnosticProgress);
            }

            progress?.Report(i + 1, files.Count);
        }

        return new WorkspaceDiagnosticReport(reports.DrainToImmutable());
    }

    private WorkspaceDocumentReport Report(OpenDocument document)
    {
        var id = DocumentDiagnostics.ResultId(context.State, document);
        return IsKnown(document.Uri, id)
            ? new WorkspaceDocumentReport(document.Uri, document.Version, "unchanged", id)
            : new WorkspaceDocumentReport(document.Uri, document.Version, "full", id, Findings(document));
    }

    private WorkspaceDocumentReport? Report(string path)
    {
        var state = context.State;
        var uri = DocumentUri.Of(path);
        var id = state.Files.Stamp(path) is { } stamp ? $"{stamp}.{state.Configured}" : null;
        if (id is not null && IsKnown(uri, id))
        {
            return new WorkspaceDocumentReport(uri, null, "unchanged", id);
        }

        return state.Files.Read(path) is { } text
            ? new WorkspaceDocumentReport(uri, null, "full", id, Findings(new OpenDocument(uri, path, 0, text, Syntax.DocumentFormats.OfPath(path), state.Files.SettingsFor(path).LintOf(path))))
            : null;
    }

    private bool IsKnown(string uri, string id) => string.Equals(previous.GetValueOrDefault(uri), id, StringComparison.Ordinal);

    private ImmutableArray<LspDiagnostic> Findings(OpenDocument document) =>
        DiagnosticConverter.Convert(document, document.Lint(context.Cancellation), context.State.Language, context.State.Encoding);
}
