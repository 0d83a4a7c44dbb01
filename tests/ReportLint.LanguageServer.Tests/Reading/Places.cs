using System.Text.Json.Nodes;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

/// <summary>Between places in a text and what a client sends and gets: columns in UTF-16, lines by LF.</summary>
internal static class Places
{
    /// <summary>The offset of the nth time, from 0, that the words stand in the text.</summary>
    public static int Nth(string text, string words, int n = 0)
    {
        var at = -1;
        for (; n >= 0; n--)
        {
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
            Assert.True(at >= 0, $"«{words}» is not there");
        }

        return at;
    }

    public static JsonObject Position(string text, int offset) => new()
    {
        ["line"] = text.AsSpan(0, offset).Count('\n'),
        ["character"] = offset - (text.LastIndexOf('\n', Math.Max(0, offset - 1), Math.Max(0, offset)) + 1),
    };

    public static string At(string text, int offset) => At(Position(text, offset));

    public static string At(JsonObject position, bool? includeDeclaration = null) => new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = ServerSession.Uri },
        ["position"] = position,
        ["context"] = includeDeclaration is { } include ? new JsonObject { ["includeDeclaration"] = include } : null,
    }.ToJsonString();

    public static string Document => $$$"""{"textDocument":{"uri":"{{{ServerSession.Uri}}}"}}""";

    public static string Whole(string text) => new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = ServerSession.Uri },
        ["range"] = new JsonObject { ["start"] = Position(text, 0), ["end"] = Position(text, text.Length) },
    }.ToJsonString();

    public static int Offset(string text, JsonNode? position)
    {
        var lines = text.Split('\n');
        var (line, column) = (position?["line"]?.GetValue<int>() ?? -1, position?["character"]?.GetValue<int>() ?? -1);
        Assert.InRange(column, 0, lines[line].Length);
        return lines.Take(line).Sum(static l => l.Length + 1) + column;
    }

    public static TextSpan Span(string text, JsonNode? range) => TextSpan.FromBounds(Offset(text, range?["start"]), Offset(text, range?["end"]));

    public static string Words(string text, JsonNode? range) => Span(text, range) is var span ? text.Substring(span.Start, span.Length) : "";

    public static void Open(this ServerSession session, string text, TableLayout layout) =>
        session.Open(text, language: FormWriter.FormatOf(layout) == DocumentFormat.Markdown ? "markdown" : "plaintext");
}
