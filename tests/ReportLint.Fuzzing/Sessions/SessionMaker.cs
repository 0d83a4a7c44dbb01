using System.Collections.Immutable;
using System.Text;

namespace ReportLint.Fuzzing;

/// <summary>Makes sessions: mostly edits, and between them what a client never says.</summary>
internal sealed class SessionMaker(Random random, ImmutableArray<SeedDocument> seeds)
{
    /// <summary>Steps of a session; some of them are more than one message.</summary>
    private const int Steps = 100;

    private const string Other = "untitled:other";

    private static readonly ImmutableArray<string> Uris = ["file:///reportlint-fuzz/report.md", "file:///reportlint-fuzz/%E5%B9%B4%E6%8A%A5.txt", "untitled:Untitled-1"];

    private static readonly ImmutableArray<string> DocumentMethods =
    [
        "textDocument/diagnostic", "textDocument/diagnostic", "textDocument/codeAction", "textDocument/hover", "textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/inlayHint", "textDocument/codeLens",
        "textDocument/completion", "textDocument/definition", "textDocument/references", "textDocument/documentHighlight", "textDocument/formatting", "textDocument/no",
    ];

    private static readonly ImmutableArray<string> OtherMethods = ["workspace/diagnostic", "workspace/executeCommand", "codeAction/resolve", "workspace/symbol", "initialize", "$/no", "", "年报"];

    private static readonly ImmutableArray<string> Notifications =
    [
        "initialized", "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave", "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders",
        "$/cancelRequest", "$/setTrace", "$/no", "no", "window/workDoneProgress/cancel",
    ];

    private static readonly ImmutableArray<string> Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "99999999999999999999", "2147483647", "\"\"", "\"\\uD800\"", "\"\\u0000\"", "\"年报\"", "[]", "{}", "[[]]", "[null]", "{\"uri\":null}", "{\"\\uDC00\":1}", "\"off\"", "\"verbose\"", "\"en\"", "\"file:///a%zz\"", "\"http://[\"", "\"file://host/a.md\"",
        "{\"line\":-1,\"character\":-1}", "{\"line\":99999999,\"character\":99999999}",
    ];

    private static readonly ImmutableArray<string> Noises =
        ["\r\n\r\n", "Content-Length: x\r\n\r\n", "Content-Length: -5\r\n\r\n", "Content-Length: 99999999999\r\n\r\n", "Content-Length: 40\r\n", "Content-Length:", "Content-Len", "GET / HTTP/1.1\r\n\r\n", "{}", "\0", "年报"];

    private static readonly ImmutableArray<string> Capabilities =
    [
        "{}",
        """{"textDocument":{"diagnostic":{}}}""",
        """{"textDocument":{"diagnostic":{},"codeAction":{"resolveSupport":{"properties":["edit"]},"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}},"workspace":{"configuration":true,"workspaceEdit":{"documentChanges":true},"didChangeConfiguration":{"dynamicRegistration":true},"didChangeWatchedFiles":{"dynamicRegistration":true},"diagnostics":{"refreshSupport":true},"inlayHint":{"refreshSupport":true},"codeLens":{"refreshSupport":true}},"window":{"workDoneProgress":true,"showDocument":{"support":true}}}""",
        """{"workspace":{"configuration":true,"codeLens":null},"window":null}""",
    ];

    private static readonly ImmutableArray<string> Encodings = ["utf-16", "utf-16", "utf-8", "utf-32"];

    public ImmutableArray<SessionStep> Make()
    {
        var steps = ImmutableArray.CreateBuilder<SessionStep>(Steps);
        var initialize = random.Next(4) == 0 ? random.Next(5) : 0;
        for (var i = 0; i < Steps; i++)
        {
            steps.Add(i == initialize ? new InitializeStep(Pick(Encodings), Pick(Capabilities), $$"""{"diagnosticsDelay":{{random.Next(3)}},"language":{{Sound(Pick(Values))}}}""") : i <= initialize + 2 ? new OpenStep(Uris[i % Uris.Length], Text()) : Step());
        }

        return steps.ToImmutable();
    }

    private SessionStep Step() => random.Next(100) switch
    {
        < 45 => new ChangeStep(Pick(Uris), [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Change())], ""),
        < 48 => new ChangeStep(Pick(Uris), [], Text()),
        < 52 => new OpenStep(Pick(Uris), Text()),
        < 54 => new CloseStep(Pick(Uris)),
        < 68 => new RequestStep(Pick(DocumentMethods), Parameters(Pick(Uris)), random.Next(4) == 0),
        < 74 => new RequestStep(random.Next(2) == 0 ? Pick(OtherMethods) : Pick(DocumentMethods), Sound(Damaged(Parameters(Pick(Uris)))), random.Next(4) == 0),
        < 84 => new MessageStep(Notification(), random.Next(6) == 0 ? random.NextDouble() : -1),
        < 88 => new MessageStep(Answer(), -1),
        < 91 => new MessageStep(Pick([.. Values, "{", "", "[1,2]", new string('[', 500), $$"""{"jsonrpc":"2.0","id":{{Pick(Values)}},"method":{{Pick(Values)}}}""", """{"method":"exit","id":"x"}"""]), -1),
        < 97 => new CutStep(Notification(), random.NextDouble()),
        _ => new NoiseStep(Pick(Noises)),
    };

    private Edit Change() => new(
        random.NextDouble(),
        random.Next(4) == 0 ? random.Next(200) : random.Next(4),
        random.Next(20) == 0 ? 1000 : 0,
        random.Next(4) == 0 ? "" : Clean(Pick(Vocabulary.All)));

    /// <summary>The parameters of any request about a document.</summary>
    private string Parameters(string uri)
    {
        var (line, column) = (random.Next(80), random.Next(30));
        return $$$"""
            {"textDocument":{"uri":"{{{uri}}}"},"position":{"line":{{{line}}},"character":{{{column}}}},"range":{"start":{"line":{{{line}}},"character":0},"end":{"line":{{{line + random.Next(50)}}},"character":9}},
            "context":{"diagnostics":[],"includeDeclaration":true},"previousResultId":"1.0","previousResultIds":[],"command":"reportlint.showRule","arguments":["govinfo/figures"],"title":"","kind":"quickfix"}
            """;
    }

    /// <summary>A notification about another document than those that are compared, with a wrong value in it.</summary>
    private string Notification()
    {
        var parameters = $$$"""
            {"textDocument":{"uri":"{{{Other}}}","languageId":"markdown","version":1,"text":"一、总体情况"},"contentChanges":[{"text":"x"}],"settings":{"reportlint":{"diagnosticsDelay":0,"language":"zh"}},
            "changes":[{"uri":"{{{Other}}}","type":1}],"event":{"added":[{"uri":"file:///none","name":"a"}],"removed":[]},"id":1,"value":"off","token":1}
            """;
        return $$"""{"jsonrpc":"2.0","method":"{{Pick(Notifications)}}","params":{{(random.Next(4) == 0 ? parameters : Damaged(parameters))}}}""";
    }

    /// <summary>An answer to what the server may have asked.</summary>
    private string Answer() => random.Next(3) switch
    {
        0 => $$"""{"jsonrpc":"2.0","id":{{random.Next(6)}},"error":{{Pick(Values)}}}""",
        1 => $$"""{"jsonrpc":"2.0","id":{{random.Next(6)}},"result":[{"diagnosticsDelay":{{Pick(Values)}},"language":{{Pick(Values)}},"packs":[{{Pick(Values)}}],"configurationFile":{{Pick(Values)}}}]}""",
        _ => $$"""{"jsonrpc":"2.0","id":{{Pick(Values)}},"result":{{Pick(Values)}}}""",
    };

    /// <summary>With another value behind one of the colons.</summary>
    private string Damaged(string json)
    {
        var colons = Enumerable.Range(0, json.Length - 1).Where(i => json[i] == ':' && json[i - 1] == '"').ToList();
        var start = colons[random.Next(colons.Count)] + 1;
        var end = start;
        for (var depth = 0; end < json.Length && (depth > 0 || json[end] is not (',' or '}' or ']')); end++)
        {
            depth += json[end] is '{' or '[' ? 1 : json[end] is '}' or ']' ? -1 : 0;
        }

        return json[..start] + Pick(Values) + json[end..];
    }

    /// <summary>What the client's own JSON writer can take.</summary>
    private static string Sound(string json) => json.Replace("\\uD800", "x", StringComparison.Ordinal).Replace("\\uDC00", "y", StringComparison.Ordinal).Replace("1e400", "1e40", StringComparison.Ordinal);

    private string Text() => Clean(DocumentInput.Make(random, seeds).Text);

    /// <summary>Without lone surrogates, which have no place in UTF-8.</summary>
    private static string Clean(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private T Pick<T>(ImmutableArray<T> all) => all[random.Next(all.Length)];
}
