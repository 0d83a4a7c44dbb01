using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>
/// Shows what is wrong in configuration and rule files on those files, as the editor has them, and takes it back when it is mended. What the tests of a rule
/// that is open come to is told a little later, when nothing has been typed meanwhile.
/// </summary>
internal sealed class ConfigurationDiagnostics(Connection client, TimeProvider time)
{
    private readonly Lock publishing = new();
    private HashSet<string> told = new(StringComparer.Ordinal);

    // Grows with each change: what was begun before one is of no use any more.
    private volatile int round;

    public void Publish(Snapshot state)
    {
        var own = ++round;
        var problems = Problems(state);
        Publish(state, problems, own);
        if (state.Documents.Values.Any(static d => d.Authored is { Kind: AuthoredKind.Rule }))
        {
            _ = Task.Run(() => Test(state, problems, own));
        }
    }

    private static List<ConfigurationProblem> Problems(Snapshot state) =>
        [.. state.Files.Problems.Concat(state.Documents.Values.SelectMany(static d => d.Authored?.Problems ?? [])).Where(static p => Path.IsPathFullyQualified(p.File)).Distinct()];

    private async Task Test(Snapshot state, List<ConfigurationProblem> problems, int own)
    {
        try
        {
            if (state.Settings.DiagnosticsDelay > TimeSpan.Zero)
            {
                await Task.Delay(state.Settings.DiagnosticsDelay, time).ConfigureAwait(false);
            }

            if (own == round && state.Documents.Values.SelectMany(static d => RuleTestLenses.Failures(d.Authored?.Outcomes(CancellationToken.None) ?? [])).ToList() is { Count: > 0 } failures)
            {
                Publish(state, [.. problems, .. failures], own);
            }
        }
#pragma warning disable CA1031 // A fault of ours in a test must not silence the server.
        catch (Exception e)
#pragma warning restore CA1031
        {
            client.Notify("window/logMessage", new LogMessageParams(MessageKind.Error, $"{e.GetType().Name}: {e.Message}; please report this"), LspJson.Default.LogMessageParams);
        }
    }

    private void Publish(Snapshot state, List<ConfigurationProblem> problems, int own)
    {
        lock (publishing)
        {
            if (own != round)
            {
                return;
            }

            var files = problems.GroupBy(static p => p.File, StringComparer.Ordinal).ToList();
            var now = files.Select(static f => f.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var mended in told.Where(f => !now.Contains(f)))
            {
                Tell(mended, []);
            }

            foreach (var file in files)
            {
                Tell(file.Key, [.. file.Select(p => DiagnosticConverter.Convert(p, state.Language))]);
            }

            told = now;
        }
    }

    private void Tell(string file, ImmutableArray<LspDiagnostic> found) =>
        client.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(DocumentUri.Of(file), null, found), LspJson.Default.PublishDiagnosticsParams);
}
