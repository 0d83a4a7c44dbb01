using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Cli;
using ReportLint.LanguageServer;

namespace ReportLint.Fuzzing;

/// <summary>
/// What a client says to the language server from the start to the end: edits, requests, and much that no client says. The server answers every request
/// once, has the client's texts in the end, and ends when it is told to.
/// </summary>
public sealed record SessionInput : FuzzInput
{
    private readonly ImmutableArray<SessionStep> steps;

    private SessionInput(ImmutableArray<SessionStep> steps) => this.steps = steps;

    public override int Length => steps.Length;

    public override string Extension => ".session";

    public override string Shown => Show(string.Join("; ", steps));

    public override TimeSpan LongestTime => TimeSpan.FromSeconds(20);

    public override FuzzInput Without(int start, int length) => new SessionInput(steps.RemoveRange(start, length));

    /// <summary>The client's stream.</summary>
    public override byte[] ToBytes() => [.. Play().Sent];

    public override string? Fault()
    {
        var client = Play();
        var before = client.Sent.ToArray();
        client.Notify("exit", null);
        using var output = new ServerBytes();
        using var input = new ClientBytes(before, [.. client.Sent.Skip(before.Length)], () => output.WaitFor(client.LastRequest));
        var server = new Session(input, output, new ServerEnvironment(static choices => new ServerFiles(choices), "fuzzing", Language.English, static _ => { }));
        var code = server.Run();
        var expected = client.Encoding is null ? 1 : 0;
        return output.Fault
            ?? (code != expected ? $"the exit code is {code}" : null)
            ?? client.Texts.Where(t => !string.Equals(server.Current?.Documents.GetValueOrDefault(t.Key)?.Text.Content, t.Value, StringComparison.Ordinal)).Select(static t => $"another text of {t.Key}").FirstOrDefault();
    }

    public static SessionInput Make(Random random, ImmutableArray<SeedDocument> seeds) => new(new SessionMaker(random, seeds).Make());

    private SessionClient Play()
    {
        var client = new SessionClient();
        foreach (var step in steps)
        {
            step.Play(client);
        }

        client.Request("shutdown", null);
        return client;
    }
}
