using System.Text.Json;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli.Tests;

/// <summary>Single parts of a log: notifications, places, texts.</summary>
public sealed class SarifPartsTests
{
    [Fact]
    public void Faults_and_notes_are_notifications_of_the_invocation()
    {
        var run = Sample.Run(Language.English, Sample.File("a.md", "")) with
        {
            Notes = [new RunNote("a.md", LocalizedText.Same("the file is empty"))],
            Faults =
            [
                new RunFault("rules/a.yaml", LocalizedText.Same("unknown key"), FaultKind.Configuration, new LinePosition(3, 5)),
                new RunFault("", LocalizedText.Same("out of memory"), FaultKind.Internal),
            ],
        };
        using var json = JsonDocument.Parse(Sample.Write(Sample.Sarif(), run));
        Assert.Equal(
            """
            [{"executionSuccessful":false,"toolConfigurationNotifications":[{"descriptor":{"id":"configuration"},"level":"error","message":{"text":"unknown key"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"rules/a.yaml","uriBaseId":"%SRCROOT%"},"region":{"startLine":3,"startColumn":5,"endLine":3,"endColumn":5}}}]}],"toolExecutionNotifications":[{"descriptor":{"id":"internal"},"level":"error","message":{"text":"out of memory"}},{"level":"note","message":{"text":"the file is empty"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.md","uriBaseId":"%SRCROOT%"}}}]}]}]
            """,
            Compact(json.RootElement.GetProperty("runs")[0].GetProperty("invocations")));
    }

    [Fact]
    public void A_file_outside_the_working_directory_has_an_absolute_uri()
    {
        var run = Sample.Run(Language.English, Sample.File("../其他/a.md", "2022", Sample.Find("2022", "2022")));
        using var json = JsonDocument.Parse(Sample.Write(Sample.Sarif(), run));
        Assert.Equal(
            """{"uri":"file:///work/%E5%85%B6%E4%BB%96/a.md"}""",
            Compact(Result(json).GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation")));
    }

    [Theory]
    [InlineData("年份", 2, 0, """{"startLine":1,"startColumn":3,"endLine":1,"endColumn":3}""")]
    [InlineData("a\n年份", 2, 2, """{"startLine":2,"startColumn":1,"endLine":2,"endColumn":3}""")]
    [InlineData("a\n", 2, 0, """{"startLine":2,"startColumn":1,"endLine":2,"endColumn":1}""")]
    public void Regions_at_the_end_of_the_file(string content, int start, int length, string expected)
    {
        using var json = JsonDocument.Parse(Sample.Write(Sample.Sarif(), Sample.Run(Language.English, Sample.File("a.md", content, Sample.At(new TextSpan(start, length))))));
        Assert.Equal(expected, Compact(Result(json).GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region")));
    }

    [Fact]
    public void Words_of_a_document_do_not_become_a_link()
    {
        var diagnostic = Sample.Find("2022", "2022") with { Message = LocalizedText.Same("not [here](https://example.org)") };
        using var json = JsonDocument.Parse(Sample.Write(Sample.Sarif(), Sample.Run(Language.English, Sample.File("a.md", "2022", diagnostic))));
        Assert.Equal(@"not \[here](https://example.org)", Result(json).GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void A_long_note_is_shortened_in_the_description_only()
    {
        var note = string.Concat(Enumerable.Repeat("😀", 2000));
        var run = Sample.Run(Language.English) with { Rules = [Sample.YearRule with { Note = LocalizedText.Same(note) }] };
        using var json = JsonDocument.Parse(Sample.Write(Sample.Sarif(), run));
        var rule = json.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.Equal(string.Concat(Enumerable.Repeat("😀", 511)) + "…", rule.GetProperty("fullDescription").GetProperty("text").GetString());
        Assert.Equal(note, rule.GetProperty("help").GetProperty("text").GetString());
    }

    private static JsonElement Result(JsonDocument json) => json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];

    private static string Compact(JsonElement json)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            json.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
