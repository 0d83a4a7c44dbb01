using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReportLint.Cli.Tests;

/// <summary>reportlint check --stream: lines of JSON in, lines of JSON out.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly CommandLine command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void Each_document_is_answered_in_order_with_what_json_says_of_it()
    {
        command.Write("a.md");
        var (code, lines) = Stream([Line("./a.md", CommandLine.Report), "", Line("./b.md", "# 其他\n")]);

        var file = JsonNode.Parse(command.Run("check", "./a.md", "--format", "json", "--lang", "en").Output);
        Assert.Equal(1, code);
        Assert.Equal(["./a.md true", "./b.md false"], lines.Select(static l => $"{l["path"]} {l["recognised"]}"));
        Assert.Equal(
            file?.AsArray().Select(static f => $"{f?["line"]}:{f?["column"]} {f?["rule"]} {f?["message"]}"),
            lines[0]["findings"]?.AsArray().Select(static f => $"{f?["line"]}:{f?["column"]} {f?["rule"]} {f?["message"]}"));
    }

    [Theory]
    [InlineData("{", null)]
    [InlineData("[]", null)]
    [InlineData("{\"path\":\"a.md\"}", "a.md")]
    [InlineData("{\"text\":\"x\"}", null)]
    [InlineData("{\"path\":\"a.md\",\"text\":1}", "a.md")]
    [InlineData("{\"path\":\"a.md\",\"text\":\"x\"} {}", "a.md")]
    [InlineData("{\"path\":\"a.md\",\"text\":\"\\ud800\"}", "a.md")]
    public void A_line_that_is_no_document_is_told_and_the_next_one_is_read(string line, string? path)
    {
        var (code, lines) = Stream([line, Line("b.md", "# 其他\n")]);

        Assert.Equal(2, code);
        Assert.Equal((path, "this line is no document: each line is {\"path\": \"…\", \"text\": \"…\"}"), (lines[0]["path"]?.GetValue<string>(), lines[0]["error"]?.GetValue<string>()));
        Assert.Equal("b.md", lines[1]["path"]?.GetValue<string>());
    }

    [Fact]
    public void A_document_that_is_too_large_is_told_and_not_held()
    {
        var (code, lines) = Stream([Line("a.md", new string('x', 9_000_000)), "{\"path\":\"b.md\",\"text\":\"" + new string('x', 60_000_000), Line("c.md", "")]);

        Assert.Equal(2, code);
        Assert.Equal(["a.md", "", "c.md"], lines.Select(static l => $"{l["path"]}"));
        Assert.All(lines[..2], static l => Assert.StartsWith("the document is too large; the limit is 8 MB", l["error"]?.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_configuration_goes_by_the_path()
    {
        command.Write(".reportlint.yaml", "overrides: [{files: [old/], rules: {govinfo: off}}]\n");
        var (code, lines) = Stream([Line(command.At("old/a.md"), CommandLine.Report), Line(command.At("new/a.md"), CommandLine.Report)]);

        Assert.Equal((1, true, false), (code, lines[0]["findings"]?.AsArray().Count == 0, lines[1]["findings"]?.AsArray().Count == 0));
    }

    [Fact]
    public void A_document_under_a_broken_configuration_is_told_so_and_the_others_are_checked()
    {
        command.Write("bad/.reportlint.yaml", "rules: {govinfo/no-such-rule: off}\nextend: x\n");
        var (code, lines) = Stream([Line(command.At("bad/a.md"), CommandLine.Report), Line(command.At("bad/b.md"), CommandLine.Report), Line(command.At("good/a.md"), CommandLine.Report)]);

        Assert.Equal(2, code);
        Assert.All(lines[..2], static l => Assert.Matches(
            "^not checked, since the configuration is broken: .*reportlint.yaml:2:1: .*; .*reportlint.yaml:1:9: .*|^not checked, since the configuration is broken: .*reportlint.yaml:1:9: .*; .*reportlint.yaml:2:1: .*", l["error"]?.GetValue<string>()));
        Assert.NotNull(lines[2]["findings"]);
    }

    [Fact]
    public void A_path_that_is_no_name_of_a_file_is_told()
    {
        var (code, lines) = Stream([Line("a\0.md", CommandLine.Report), Line("b.md", "# 其他\n")]);

        Assert.Equal((2, "the path has a null character in it and is no name of a file"), (code, lines[0]["error"]?.GetValue<string>()));
        Assert.Equal("b.md", lines[1]["path"]?.GetValue<string>());
    }

    [Fact]
    public void The_run_ends_when_nobody_reads_the_answers()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 1000).Select(static n => Line($"{n}.md", "# 其他\n")))));
        var code = Program.Run(["check", "--stream"], new Streams(input, TextWriter.Null, TextWriter.Null, false) { OpenRawOutput = static () => new BrokenPipe() });

        Assert.Equal(2, code);
    }

    [Fact]
    public async Task Who_sends_one_document_gets_its_answer_before_sending_another()
    {
        var (sent, answered) = (new Pipe(), new Pipe());
        var run = Task.Run(() => Program.Run(["check", "--stream"], new Streams(sent.Reader.AsStream(), TextWriter.Null, TextWriter.Null, false) { OpenRawOutput = () => answered.Writer.AsStream() }));
        using var answers = new StreamReader(answered.Reader.AsStream());
        for (var i = 0; i < 20; i++)
        {
            await sent.Writer.WriteAsync(Encoding.UTF8.GetBytes(Line($"{i}.md", "# 其他\n") + "\n"));
            Assert.Contains($"\"path\":\"{i}.md\"", await answers.ReadLineAsync(), StringComparison.Ordinal);
        }

        await sent.Writer.CompleteAsync();
        Assert.Equal(0, await run);
    }

    [Theory]
    [InlineData("x.md")]
    [InlineData("--fix")]
    [InlineData("--statistics")]
    public void What_does_not_go_with_a_stream_is_refused(string other)
    {
        var (code, _, error) = command.Run("check", "--stream", other);

        Assert.Equal(2, code);
        Assert.Contains("exclude each other", error, StringComparison.Ordinal);
    }

    private static string Line(string path, string text) => JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["path"] = path, ["text"] = text });

    private static (int Code, JsonNode[] Lines) Stream(IEnumerable<string> lines)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        using var output = new MemoryStream();
        var code = Program.Run(["check", "--stream", "--lang", "en"], new Streams(input, TextWriter.Null, TextWriter.Null, false) { OpenRawOutput = () => output });
        var written = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (code, [.. written.Select(static l => JsonNode.Parse(l) ?? throw new InvalidOperationException(l))]);
    }

    /// <summary>Takes one answer and no more.</summary>
    private sealed class BrokenPipe : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Length > 0)
            {
                throw new IOException("Broken pipe");
            }

            base.Write(buffer);
        }
    }
}
