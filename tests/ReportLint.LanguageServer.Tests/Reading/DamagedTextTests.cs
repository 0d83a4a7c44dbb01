using System.Text.Json.Nodes;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

public sealed class DamagedTextTests
{
    private static readonly string[] AtPlaces = ["hover", "completion", "definition", "references", "documentHighlight"];
    private static readonly string[] OfDocuments = ["documentSymbol", "foldingRange", "codeLens"];
    private static readonly string[] Pieces = ["", "\n", "\r\n", "|", "\t", "9", "<td>", "</table>", "## ", "# \n", "一、", "\u202E", "𠀀", "    "];

    [Theory]
    [InlineData(TableLayout.Gfm, "markdown")]
    [InlineData(TableLayout.LoosePipe, "plaintext")]
    [InlineData(TableLayout.Tab, "plaintext")]
    [InlineData(TableLayout.WordCells, "plaintext")]
    [InlineData(TableLayout.Html, "markdown")]
    [InlineData(TableLayout.Html, "html")]
    [InlineData(TableLayout.Aligned, "plaintext")]
    public async Task Every_request_is_answered_whatever_the_text(TableLayout layout, string language)
    {
        await using var session = await ServerSession.Start("""{"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true},"diagnostic":{}}}""");
        var random = new Random(11);
        for (var round = 0; round < 25; round++)
        {
            var text = Damage(ReadingSample.Broken(layout), random);
            var uri = $"file:///work/{round}.txt";
            session.Open(text, uri, language: language);
            foreach (var method in OfDocuments)
            {
                var answer = await session.Request("textDocument/" + method, new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } }.ToJsonString());
                if (method == "documentSymbol")
                {
                    AssertNested(answer?.AsArray() ?? []);
                }
            }

            var lines = text.Count(static c => c == '\n');
            for (var i = 0; i < 12; i++)
            {
                var position = new JsonObject { ["line"] = random.Next(lines + 2), ["character"] = random.Next(30) };
                var parameters = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["position"] = position, ["context"] = new JsonObject { ["includeDeclaration"] = true } }.ToJsonString();
                foreach (var method in AtPlaces)
                {
                    await session.Request("textDocument/" + method, parameters);
                }
            }
        }
    }

    private static string Damage(string text, Random random)
    {
        for (var n = random.Next(1, 40); n > 0; n--)
        {
            var start = random.Next(text.Length);
            var length = random.Next(4) == 0 ? random.Next(Math.Min(400, text.Length - start)) : random.Next(2);
            text = string.Concat(text.AsSpan(0, start), Pieces[random.Next(Pieces.Length)], text.AsSpan(Math.Min(text.Length, start + length)));
        }

        return text;
    }

    /// <summary>Clients refuse blank names, and a selection outside of its range.</summary>
    private static void AssertNested(JsonArray symbols)
    {
        foreach (var symbol in symbols)
        {
            Assert.False(string.IsNullOrWhiteSpace(symbol?["name"]?.GetValue<string>()));
            var (range, selection) = (symbol?["range"], symbol?["selectionRange"]);
            Assert.True(Place(range?["start"]) <= Place(selection?["start"]) && Place(selection?["end"]) <= Place(range?["end"]), symbol?.ToJsonString());
            AssertNested(symbol?["children"]?.AsArray() ?? []);
        }
    }

    private static long Place(JsonNode? position) => ((position?["line"]?.GetValue<int>() ?? -1) * 1_000_000L) + (position?["character"]?.GetValue<int>() ?? -1);
}
