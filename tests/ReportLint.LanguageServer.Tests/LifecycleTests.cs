using System.Diagnostics;
using System.Text;

namespace ReportLint.LanguageServer.Tests;

public sealed class LifecycleTests
{
    private const string Initialize = """{"processId":null,"rootUri":null,"capabilities":{}}""";

    [Fact]
    public async Task Requests_before_initialize_are_refused_and_notifications_dropped()
    {
        await using var session = ServerSession.Raw();
        session.Open("# x");
        var answer = await session.Answer(session.Ask("textDocument/hover", "{}"));
        Assert.Equal(-32002, answer["error"]?["code"]?.GetValue<int>());
        await session.Request("initialize", Initialize);
        Assert.Empty(session.Server.Current?.Documents ?? throw new InvalidOperationException());
    }

    [Fact]
    public async Task Exit_after_shutdown_is_0()
    {
        await using var session = await ServerSession.Start();
        Assert.Equal(0, await session.ShutDown());
    }

    [Fact]
    public async Task Exit_without_shutdown_is_1()
    {
        await using var session = await ServerSession.Start();
        session.Notify("exit", "null");
        Assert.Equal(1, await session.Exit());
    }

    [Fact]
    public async Task The_end_of_the_input_ends_the_server()
    {
        await using var session = await ServerSession.Start();
        Assert.Equal(1, await session.Exit());
    }

    [Fact]
    public async Task After_shutdown_requests_are_refused()
    {
        await using var session = await ServerSession.Start();
        await session.Request("shutdown", "null");
        var answer = await session.Answer(session.Ask("textDocument/hover", "{}"));
        Assert.Equal(-32600, answer["error"]?["code"]?.GetValue<int>());
    }

    [Fact]
    public async Task The_server_ends_when_its_client_is_gone()
    {
        // A process that has ended stands for a client that crashed.
        using var ended = Process.Start(new ProcessStartInfo("git", "--version") { RedirectStandardOutput = true }) ?? throw new InvalidOperationException();
        await ended.WaitForExitAsync();
        await using var session = ServerSession.Raw();
        await session.Request("initialize", $$$"""{"processId":{{{ended.Id}}},"rootUri":null,"capabilities":{}}""");
        Assert.Equal(1, await session.Serving);
    }

    [Theory]
    [InlineData("{", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("1", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"shutdown"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":7}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":"\uD800","method":"shutdown"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"\uD800"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","\uDC00":5,"method":"shutdown"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"textDocument/nothing"}""", -32601)]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"textDocument/diagnostic"}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"textDocument/diagnostic","params":{"textDocument":7}}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":null}}}""", -32602)]
    public async Task What_is_no_proper_message_is_answered_with_an_error(string message, int code)
    {
        await using var session = await ServerSession.Start();
        session.Send(message);
        await session.Settle();
        Assert.Contains(session.Seen, m => m["error"]?["code"]?.GetValue<int>() == code);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":[]}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///work/report.md","version":"2"},"contentChanges":[]}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///work/report.md","version":2},"contentChanges":[{"range":7,"text":"x"}]}}""")]
    public async Task A_notification_that_is_none_changes_nothing_and_is_logged(string message)
    {
        await using var session = await ServerSession.Start();
        session.Open("# x");
        session.Send(message);
        await session.Settle();
        Assert.Equal("# x", session.Server.Current?.Documents[ServerSession.Uri].Text.Content);
        Assert.Contains(session.Seen, static m => m["method"]?.GetValue<string>() == "window/logMessage");
    }

    [Theory]
    [InlineData("workspace/didChangeConfiguration", """{"settings":{"configurationFile":"/a\u0000b","language":"\uD800","packs":["\u0000","\uDC00",null],"diagnosticsDelay":1e99}}""")]
    [InlineData("workspace/didChangeConfiguration", """{"settings":{"\uDC00":1}}""")]
    [InlineData("workspace/didChangeWorkspaceFolders", """{"event":{"added":[null],"removed":[null]}}""")]
    [InlineData("textDocument/didChange", """{"textDocument":{"uri":"file:///work/report.md","version":2},"contentChanges":[null]}""")]
    [InlineData("$/cancelRequest", """{"id":"\uD800"}""")]
    public async Task Values_that_are_none_are_passed_over(string method, string parameters)
    {
        await using var session = await ServerSession.Start();
        session.Open("# x");
        session.Notify(method, parameters);
        await session.Settle();
        Assert.Equal("# x", session.Server.Current?.Documents[ServerSession.Uri].Text.Content);
        Assert.DoesNotContain(session.Seen, static m => m.ToJsonString().Contains("please report", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(14)]
    [InlineData(20)]
    [InlineData(60)]
    public async Task A_message_that_was_cut_short_costs_itself_alone(int missing)
    {
        await using var session = await ServerSession.Start();
        var whole = ServerSession.Framed("""{"jsonrpc":"2.0","id":77,"method":"textDocument/nothing","params":{}}""");
        session.SendBytes(whole.AsSpan(0, whole.Length - missing));
        session.SendBytes(ServerSession.Framed("""{"jsonrpc":"2.0","id":78,"method":"textDocument/nothing","params":{}}"""));
        Assert.NotNull((await session.Answer(78))["error"]);
    }

    [Theory]
    [InlineData("rubbish\r\n\r\n")]
    [InlineData("Content-Length: x\r\n\r\n")]
    [InlineData("Content-Length: -5\r\n\r\n")]
    [InlineData("Content-Length: 99999999999\r\n\r\n")]
    public async Task What_is_no_header_is_passed_over(string bytes)
    {
        await using var session = await ServerSession.Start();
        session.SendBytes(Encoding.UTF8.GetBytes(bytes));
        await session.Settle();
    }

    [Fact]
    public async Task A_header_may_have_other_fields()
    {
        await using var session = await ServerSession.Start();
        var content = """{"jsonrpc":"2.0","id":9,"method":"textDocument/nothing"}"""u8;
        session.SendBytes(Encoding.ASCII.GetBytes($"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: {content.Length}\r\n\r\n"));
        session.SendBytes(content);
        await session.Answer(9);
    }

    [Fact]
    public async Task With_trace_the_client_is_told_what_was_taken()
    {
        await using var session = await ServerSession.Start();
        session.Notify("$/setTrace", """{"value":"messages"}""");
        session.Open("# x");
        Assert.Equal("textDocument/didOpen was taken", (await session.Notification("$/logTrace"))["params"]?["message"]?.GetValue<string>());
    }
}
