using System.Text;
using System.Text.Json.Nodes;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

/// <summary>An editor with one document, in which a person asks what can be done, and does it.</summary>
internal sealed class ActionSession : IAsyncDisposable
{
    public const string Resolving = ""","dataSupport":true,"resolveSupport":{"properties":["edit"]}""";

    private ActionSession(ServerSession server, string text, PositionEncoding encoding)
    {
        Server = server;
        Text = text;
        Encoding = encoding;
    }

    public ServerSession Server { get; }

    public string Text { get; private set; }

    public PositionEncoding Encoding { get; }

    /// <summary>Whether offers to ignore a finding are among what is offered: every finding has one, and most tests ask for other offers.</summary>
    public bool ShowsIgnoring { get; init; }

    /// <param name="text">The document.</param>
    /// <param name="more">More of what the client says of its code actions, as JSON members behind a comma.</param>
    /// <param name="general">More of what it says of itself, likewise.</param>
    public static async Task<ActionSession> Start(string text, string more = "", string general = "", string locale = "en", string encoding = "utf-16", MemoryFiles? files = null, string uri = ServerSession.Uri, bool ignoring = false)
    {
        var capabilities = $$$"""{"general":{"positionEncodings":["{{{encoding}}}"]},"textDocument":{"diagnostic":{},"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}},"isPreferredSupport":true{{{more}}}}}{{{general}}}}""";
        var server = await ServerSession.Start(capabilities, files: files, locale: locale);
        server.Open(text, uri);
        return new ActionSession(server, text, server.Server.Current?.Encoding ?? PositionEncoding.Utf16) { ShowsIgnoring = ignoring };
    }

    /// <summary>What is offered from the first to behind the last letter of some words.</summary>
    public async Task<List<JsonNode>> Offers(string words, string? context = null, string uri = ServerSession.Uri)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return await Offers(new TextSpan(start, words.Length), context, uri);
    }

    public async Task<List<JsonNode>> Offers(TextSpan span, string? context = null, string uri = ServerSession.Uri)
    {
        var range = Positions.Of(new SourceText(Text), span, Encoding);
        var answer = await Server.Request(
            "textDocument/codeAction",
            $$$"""{"textDocument":{"uri":"{{{uri}}}"},"range":{"start":{{{Show(range.Start)}}},"end":{{{Show(range.End)}}}},"context":{{{context ?? """{"diagnostics":[]}"""}}}}""");
        return [.. (answer?.AsArray().OfType<JsonNode>() ?? []).Where(o => ShowsIgnoring || o["title"]?.GetValue<string>() is not { } title || !(title.StartsWith("Ignore this", StringComparison.Ordinal) || title.StartsWith("忽略", StringComparison.Ordinal)))];
    }

    public Task<List<JsonNode>> OffersEverywhere(string? context = null, string uri = ServerSession.Uri) => Offers(new TextSpan(0, Text.Length), context, uri);

    /// <summary>The text after an action, which is resolved if it comes without an edit.</summary>
    public async Task<string> After(JsonNode action)
    {
        var edit = action["edit"] ?? (await Server.Request("codeAction/resolve", action.ToJsonString()))?["edit"];
        var edits = edit?["changes"]?.AsObject().Single().Value ?? edit?["documentChanges"]?[0]?["edits"];
        return Apply(edits?.AsArray() ?? throw new InvalidOperationException(action.ToJsonString()));
    }

    public async Task Do(JsonNode action)
    {
        Text = await After(action);
        Server.Replace(Text, ++version);
    }

    private int version = 1;

    private string Apply(JsonArray edits)
    {
        var source = new SourceText(Text);
        var changed = new StringBuilder();
        var at = 0;
        foreach (var edit in edits)
        {
            var span = Positions.Span(source, new Range(Place(edit?["range"]?["start"]), Place(edit?["range"]?["end"])), Encoding);
            Assert.True(span.Start >= at, "edits are in order and apart");
            changed.Append(Text, at, span.Start - at).Append(edit?["newText"]?.GetValue<string>());
            at = span.End;
        }

        return changed.Append(Text, at, Text.Length - at).ToString();
    }

    private static Position Place(JsonNode? at) => new(at?["line"]?.GetValue<int>() ?? -1, at?["character"]?.GetValue<int>() ?? -1);

    private static string Show(Position at) => $$"""{"line":{{at.Line}},"character":{{at.Character}}}""";

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
