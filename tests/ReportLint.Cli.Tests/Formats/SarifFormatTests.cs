using System.Text.Json;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli.Tests;

public sealed class SarifFormatTests
{
    [Fact]
    public void English() => Assert.Equal(
        """
        {
          "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "ReportLint",
                  "semanticVersion": "1.2.3",
                  "informationUri": "https://github.com/reportlint/reportlint",
                  "language": "en",
                  "notifications": [
                    {
                      "id": "configuration",
                      "shortDescription": {
                        "text": "A configuration, a rule file or an input cannot be read"
                      },
                      "fullDescription": {
                        "text": "A configuration, a rule file or an input cannot be read"
                      },
                      "help": {
                        "text": "A configuration, a rule file or an input cannot be read"
                      },
                      "properties": {
                        "kind": "configuration"
                      }
                    },
                    {
                      "id": "internal",
                      "shortDescription": {
                        "text": "A fault of ReportLint itself"
                      },
                      "fullDescription": {
                        "text": "A fault of ReportLint itself"
                      },
                      "help": {
                        "text": "A fault of ReportLint itself"
                      },
                      "properties": {
                        "kind": "internal"
                      }
                    }
                  ],
                  "rules": [
                    {
                      "id": "govinfo/year",
                      "shortDescription": {
                        "text": "The year does not fit"
                      },
                      "fullDescription": {
                        "text": "A report covers its own year."
                      },
                      "help": {
                        "text": "A report covers its own year.",
                        "markdown": "A report covers its own year.\n\n[govinfo/year](https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/year.md)"
                      },
                      "helpUri": "https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/year.md",
                      "defaultConfiguration": {
                        "level": "warning"
                      },
                      "properties": {
                        "kind": "year-range",
                        "problem.severity": "warning",
                        "tags": [
                          "govinfo",
                          "year-range"
                        ]
                      }
                    },
                    {
                      "id": "govinfo/sum",
                      "shortDescription": {
                        "text": "The total is wrong"
                      },
                      "fullDescription": {
                        "text": "The parts must add up to the total."
                      },
                      "help": {
                        "text": "The parts must add up to the total.",
                        "markdown": "The parts must add up to the total.\n\n[govinfo/sum](https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/sum.md)"
                      },
                      "helpUri": "https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/sum.md",
                      "defaultConfiguration": {
                        "level": "error"
                      },
                      "properties": {
                        "kind": "balanced-totals",
                        "problem.severity": "error",
                        "tags": [
                          "govinfo",
                          "balanced-totals"
                        ]
                      }
                    },
                    {
                      "id": "style",
                      "shortDescription": {
                        "text": "Wording"
                      },
                      "fullDescription": {
                        "text": "Wording"
                      },
                      "help": {
                        "text": "Wording",
                        "markdown": "Wording\n\n[style](https://github.com/reportlint/reportlint/blob/main/docs/rules/style.md)"
                      },
                      "helpUri": "https://github.com/reportlint/reportlint/blob/main/docs/rules/style.md",
                      "defaultConfiguration": {
                        "level": "note"
                      },
                      "properties": {
                        "kind": "text-pattern",
                        "problem.severity": "recommendation",
                        "tags": [
                          "text-pattern"
                        ]
                      }
                    }
                  ]
                }
              },
              "invocations": [
                {
                  "executionSuccessful": true,
                  "toolExecutionNotifications": []
                }
              ],
              "originalUriBaseIds": {
                "%SRCROOT%": {
                  "uri": "file:///work/reports/"
                }
              },
              "columnKind": "utf16CodeUnits",
              "results": [
                {
                  "ruleId": "govinfo/year",
                  "ruleIndex": 0,
                  "level": "warning",
                  "message": {
                    "text": "The year should be 2023"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "%E6%8A%A5%E5%91%8A/2023%20%E5%B9%B4.md",
                          "uriBaseId": "%SRCROOT%"
                        },
                        "region": {
                          "startLine": 3,
                          "startColumn": 1,
                          "endLine": 3,
                          "endColumn": 6
                        }
                      }
                    }
                  ],
                  "partialFingerprints": {
                    "primaryLocationLineHash": "9be0edbb83618e57:1"
                  },
                  "fixes": [
                    {
                      "description": {
                        "text": "Change to “2023年”"
                      },
                      "artifactChanges": [
                        {
                          "artifactLocation": {
                            "uri": "%E6%8A%A5%E5%91%8A/2023%20%E5%B9%B4.md",
                            "uriBaseId": "%SRCROOT%"
                          },
                          "replacements": [
                            {
                              "deletedRegion": {
                                "startLine": 3,
                                "startColumn": 1,
                                "endLine": 3,
                                "endColumn": 5
                              },
                              "insertedContent": {
                                "text": "2023"
                              }
                            }
                          ]
                        }
                      ],
                      "properties": {
                        "applicability": "unsafe"
                      }
                    }
                  ]
                },
                {
                  "ruleId": "govinfo/sum",
                  "ruleIndex": 1,
                  "level": "error",
                  "message": {
                    "text": "The total should be 3"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "%E6%8A%A5%E5%91%8A/2023%20%E5%B9%B4.md",
                          "uriBaseId": "%SRCROOT%"
                        },
                        "region": {
                          "startLine": 5,
                          "startColumn": 16,
                          "endLine": 5,
                          "endColumn": 17
                        }
                      }
                    }
                  ],
                  "relatedLocations": [
                    {
                      "id": 1,
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "%E6%8A%A5%E5%91%8A/2023%20%E5%B9%B4.md",
                          "uriBaseId": "%SRCROOT%"
                        },
                        "region": {
                          "startLine": 5,
                          "startColumn": 8,
                          "endLine": 5,
                          "endColumn": 10
                        }
                      },
                      "message": {
                        "text": "first part"
                      }
                    },
                    {
                      "id": 2,
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "%E6%8A%A5%E5%91%8A/2023%20%E5%B9%B4.md",
                          "uriBaseId": "%SRCROOT%"
                        },
                        "region": {
                          "startLine": 5,
                          "startColumn": 12,
                          "endLine": 5,
                          "endColumn": 15
                        }
                      },
                      "message": {
                        "text": "second part"
                      }
                    }
                  ],
                  "partialFingerprints": {
                    "primaryLocationLineHash": "58e39dbec1be99e1:1"
                  }
                }
              ]
            }
          ]
        }

        """,
        Sample.Write(Sample.Sarif(), Sample.Run(Language.English, Sample.TwoFindings("报告/2023 年.md"))));

    [Fact]
    public void Chinese()
    {
        var run = Sample.Run(Language.Chinese, Sample.File("a.md", "2022年", Sample.Find("2022年", "2022"))) with { Rules = [Sample.YearRule] };
        Assert.Equal(
            """
            {
              "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "ReportLint",
                      "semanticVersion": "1.2.3",
                      "informationUri": "https://github.com/reportlint/reportlint",
                      "language": "zh-CN",
                      "notifications": [
                        {
                          "id": "configuration",
                          "shortDescription": {
                            "text": "配置、规则文件或输入文件无法读取"
                          },
                          "fullDescription": {
                            "text": "配置、规则文件或输入文件无法读取"
                          },
                          "help": {
                            "text": "配置、规则文件或输入文件无法读取"
                          },
                          "properties": {
                            "kind": "configuration"
                          }
                        },
                        {
                          "id": "internal",
                          "shortDescription": {
                            "text": "ReportLint 自身的错误"
                          },
                          "fullDescription": {
                            "text": "ReportLint 自身的错误"
                          },
                          "help": {
                            "text": "ReportLint 自身的错误"
                          },
                          "properties": {
                            "kind": "internal"
                          }
                        }
                      ],
                      "rules": [
                        {
                          "id": "govinfo/year",
                          "shortDescription": {
                            "text": "年份不符"
                          },
                          "fullDescription": {
                            "text": "报告只写本年度。"
                          },
                          "help": {
                            "text": "报告只写本年度。",
                            "markdown": "报告只写本年度。\n\n[govinfo/year](https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/year.md)"
                          },
                          "helpUri": "https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/year.md",
                          "defaultConfiguration": {
                            "level": "warning"
                          },
                          "properties": {
                            "kind": "year-range",
                            "problem.severity": "warning",
                            "tags": [
                              "govinfo",
                              "year-range"
                            ]
                          }
                        }
                      ]
                    }
                  },
                  "invocations": [
                    {
                      "executionSuccessful": true,
                      "toolExecutionNotifications": []
                    }
                  ],
                  "originalUriBaseIds": {
                    "%SRCROOT%": {
                      "uri": "file:///work/reports/"
                    }
                  },
                  "columnKind": "utf16CodeUnits",
                  "results": [
                    {
                      "ruleId": "govinfo/year",
                      "ruleIndex": 0,
                      "level": "warning",
                      "message": {
                        "text": "年份应为 2023"
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "a.md",
                              "uriBaseId": "%SRCROOT%"
                            },
                            "region": {
                              "startLine": 1,
                              "startColumn": 1,
                              "endLine": 1,
                              "endColumn": 5
                            }
                          }
                        }
                      ],
                      "partialFingerprints": {
                        "primaryLocationLineHash": "86c9bb265afa81e3:1"
                      }
                    }
                  ]
                }
              ]
            }

            """,
            Sample.Write(Sample.Sarif(), run));
    }

    [Fact]
    public void Faults_and_notes_are_notifications_of_the_invocation()
    {
        var run = Sample.Run(Language.English, Sample.File("a.md", "")) with
        {
            Notes = [("a.md", LocalizedText.Same("the file is empty"))],
            Faults =
            [
                new RunFault("rules/a.yaml", LocalizedText.Same("unknown key"), "configuration", new LinePosition(3, 5)),
                new RunFault("", LocalizedText.Same("out of memory"), "internal"),
            ],
        };
        using var json = JsonDocument.Parse(Sample.Write(Sample.Sarif(), run));
        Assert.Equal(
            """
            [{"executionSuccessful":false,"toolExecutionNotifications":[{"descriptor":{"id":"configuration"},"level":"error","message":{"text":"unknown key"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"rules/a.yaml","uriBaseId":"%SRCROOT%"},"region":{"startLine":3,"startColumn":5,"endLine":3,"endColumn":5}}}]},{"descriptor":{"id":"internal"},"level":"error","message":{"text":"out of memory"}},{"level":"note","message":{"text":"the file is empty"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.md","uriBaseId":"%SRCROOT%"}}}]}]}]
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
