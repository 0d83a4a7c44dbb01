using System.Text.Json.Nodes;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

public sealed class SynchronizationTests
{
    [Theory]
    [InlineData("utf-8", 8)]
    [InlineData("utf-16", 3)]
    [InlineData("utf-32", 2)]
    public async Task Columns_are_counted_in_the_encoding_that_was_agreed_on(string encoding, int column)
    {
        await using var session = await ServerSession.Start($$$"""{"general":{"positionEncodings":["{{{encoding}}}"]}}""");
        session.Open("一\n年𠀀报\n");
        session.Notify(
            "textDocument/didChange",
            $$$"""{"textDocument":{"uri":"{{{ServerSession.Uri}}}","version":2},"contentChanges":[{"range":{"start":{"line":1,"character":{{{column - 1 - (encoding == "utf-8" ? 3 : encoding == "utf-16" ? 1 : 0)}}}},"end":{"line":1,"character":{{{column - (encoding == "utf-8" ? 1 : 0)}}}}},"text":"x"}]}""");
        await session.Settle();
        Assert.Equal("一\n年x报\n", session.Server.Current?.Documents[ServerSession.Uri].Text.Content);
    }

    [Fact]
    public async Task Utf_16_is_taken_where_the_client_offers_it_and_where_it_says_nothing()
    {
        await using var offered = await ServerSession.Start("""{"general":{"positionEncodings":["utf-8","utf-32","utf-16"]}}""");
        await using var silent = await ServerSession.Start();
        Assert.Equal(PositionEncoding.Utf16, offered.Server.Current?.Encoding);
        Assert.Equal(PositionEncoding.Utf16, silent.Server.Current?.Encoding);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 99, 2)]
    [InlineData(1, 1, 5)]
    [InlineData(2, 0, 7)]
    [InlineData(9, 9, 7)]
    [InlineData(-1, 0, 0)]
    public void A_place_beyond_a_line_or_the_text_is_its_end(int line, int column, int offset) =>
        Assert.Equal(offset, Positions.Offset(new SourceText("ab\r\nc\r\n"), new Position(line, column), PositionEncoding.Utf16));

    [Fact]
    public void Positions_and_offsets_are_each_others_inverse_between_characters()
    {
        var text = new SourceText("a年\r\n𠀀b\n\r终");
        foreach (var encoding in Enum.GetValues<PositionEncoding>())
        {
            for (var offset = 0; offset <= text.Length; offset++)
            {
                if (offset < text.Length && (char.IsLowSurrogate(text.Content[offset]) || (offset > 0 && text.Content[offset - 1] == '\r' && text.Content[offset] == '\n')))
                {
                    continue;
                }

                Assert.Equal(offset, Positions.Offset(text, Positions.Of(text, offset, encoding), encoding));
            }
        }
    }

    [Fact]
    public async Task Random_edits_leave_the_client_and_the_server_with_one_text()
    {
        await using var session = await ServerSession.Start();
        var random = new Random(5);
        var text = "# 年报\n\n| a | b |\n| - | - |\n| 1 | 2 |\n";
        session.Open(text);
        for (var version = 2; version < 500; version++)
        {
            var changes = new JsonArray();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                var source = new SourceText(text);
                var start = random.Next(text.Length + 1);
                var span = TextSpan.FromBounds(start, Math.Min(text.Length, start + random.Next(4)));
                var range = Positions.Of(source, span, PositionEncoding.Utf16);
                span = Positions.Span(source, range, PositionEncoding.Utf16);
                var inserted = new[] { "", "x", "年\n", "\r\n", "| 3 |" }[random.Next(5)];
                changes.Add(new JsonObject { ["range"] = Json(range), ["text"] = inserted });
                text = text[..span.Start] + inserted + text[span.End..];
            }

            session.Notify("textDocument/didChange", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = ServerSession.Uri, ["version"] = version }, ["contentChanges"] = changes }.ToJsonString());
        }

        await session.Settle();
        Assert.Equal(text, session.Server.Current?.Documents[ServerSession.Uri].Text.Content);
    }

    private static JsonObject Json(Range range) => new() { ["start"] = Json(range.Start), ["end"] = Json(range.End) };

    private static JsonObject Json(Position position) => new() { ["line"] = position.Line, ["character"] = position.Character };
}
