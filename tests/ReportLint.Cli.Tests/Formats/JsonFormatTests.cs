using System.Text.Json;
using ReportLint.Analysis;

namespace ReportLint.Cli.Tests;

public sealed class JsonFormatTests
{
    [Fact]
    public void English() => Assert.Equal(
        """
        [
          {
            "file": "报告.md",
            "line": 3,
            "column": 1,
            "endLine": 3,
            "endColumn": 6,
            "severity": "warning",
            "rule": "govinfo/year",
            "kind": "year-range",
            "message": "The year should be 2023",
            "section": "overview",
            "cell": null,
            "related": [],
            "fixes": [
              {
                "title": "Change to “2023年”",
                "applicability": "unsafe",
                "edits": [
                  {
                    "line": 3,
                    "column": 1,
                    "endLine": 3,
                    "endColumn": 5,
                    "newText": "2023"
                  }
                ]
              }
            ],
            "helpUri": "https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/year.md"
          },
          {
            "file": "报告.md",
            "line": 5,
            "column": 16,
            "endLine": 5,
            "endColumn": 17,
            "severity": "error",
            "rule": "govinfo/sum",
            "kind": "balanced-totals",
            "message": "The total should be 3",
            "section": null,
            "cell": {
              "table": "applications",
              "row": "total",
              "column": "natural"
            },
            "related": [
              {
                "file": "报告.md",
                "line": 5,
                "column": 8,
                "endLine": 5,
                "endColumn": 10,
                "message": "first part"
              },
              {
                "file": "报告.md",
                "line": 5,
                "column": 12,
                "endLine": 5,
                "endColumn": 15,
                "message": "second part"
              }
            ],
            "fixes": [],
            "helpUri": "https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/sum.md"
          }
        ]

        """,
        Write(Sample.Run(Language.English, Sample.TwoFindings("报告.md"))));

    [Fact]
    public void Chinese() => Assert.Equal(
        """
        [
          {
            "file": "报告.md",
            "line": 1,
            "column": 1,
            "endLine": 1,
            "endColumn": 5,
            "severity": "warning",
            "rule": "govinfo/year",
            "kind": "year-range",
            "message": "年份应为 2023",
            "section": null,
            "cell": null,
            "related": [],
            "fixes": [],
            "helpUri": "https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/year.md"
          }
        ]

        """,
        Write(Sample.Run(Language.Chinese, Sample.File("报告.md", "2022年", Sample.Find("2022年", "2022")))));

    [Fact]
    public void Nothing_found_is_an_empty_array() => Assert.Equal("[]\n", Write(Sample.Run(Language.English, Sample.File("a.md", "x"))));

    [Fact]
    public void Control_and_bidirectional_characters_are_escaped_and_kept()
    {
        const string Message = "\u202E\u2066\e[0m\u0085 \"q\" \\ 年😀";
        var diagnostic = Sample.Find("2022", "2022") with { Message = LocalizedText.Same(Message) };
        var text = Write(Sample.Run(Language.English, Sample.File("a\u200E.md", "2022", diagnostic)));
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || TerminalText.IsBidirectionalControl(c));
        using var json = JsonDocument.Parse(text);
        Assert.Equal(Message, json.RootElement[0].GetProperty("message").GetString());
        Assert.Equal("a\u200E.md", json.RootElement[0].GetProperty("file").GetString());
    }

    [Fact]
    public void Columns_count_utf16_code_units_and_ends_are_exclusive()
    {
        const string Content = "😀𠀀 2022\r\nb";
        using var json = JsonDocument.Parse(Write(Sample.Run(Language.English, Sample.File("a.md", Content, Sample.Find(Content, "2022\r\nb")))));
        var positions = new[] { "line", "column", "endLine", "endColumn" }.Select(name => json.RootElement[0].GetProperty(name).GetInt32());
        Assert.Equal([1, 6, 2, 2], positions);
    }

    private static string Write(SampleRun run) => Sample.Write(new JsonFormat(), run);
}
