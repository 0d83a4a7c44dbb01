using ReportLint.Analysis;

namespace ReportLint.Cli.Tests;

/// <summary>Whole logs in both languages, as other programs get them.</summary>

/// <summary>A whole log in Chinese.</summary>
public sealed class SarifChineseTests
{
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
                  ],
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
                            "text": "选项、配置或规则文件有误"
                          },
                          "fullDescription": {
                            "text": "选项、配置或规则文件有误"
                          },
                          "help": {
                            "text": "选项、配置或规则文件有误"
                          },
                          "properties": {
                            "kind": "configuration"
                          }
                        },
                        {
                          "id": "input",
                          "shortDescription": {
                            "text": "输入文件无法读取"
                          },
                          "fullDescription": {
                            "text": "输入文件无法读取"
                          },
                          "help": {
                            "text": "输入文件无法读取"
                          },
                          "properties": {
                            "kind": "input"
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
                      "toolConfigurationNotifications": [],
                      "toolExecutionNotifications": []
                    }
                  ]
                }
              ]
            }

            """,
            Sample.Write(Sample.Sarif(), run));
    }
}
