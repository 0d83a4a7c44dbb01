using ReportLint.Analysis;

namespace ReportLint.Cli.Tests;

/// <summary>Whole logs in both languages, as other programs get them.</summary>
/// <summary>A whole log in English, with fixes, related places and every rule of the run. The Chinese one stands in <see cref="SarifChineseTests"/>.</summary>
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
              ],
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
                        "text": "An option, a configuration or a rule file is wrong"
                      },
                      "fullDescription": {
                        "text": "An option, a configuration or a rule file is wrong"
                      },
                      "help": {
                        "text": "An option, a configuration or a rule file is wrong"
                      },
                      "properties": {
                        "kind": "configuration"
                      }
                    },
                    {
                      "id": "input",
                      "shortDescription": {
                        "text": "An input cannot be read"
                      },
                      "fullDescription": {
                        "text": "An input cannot be read"
                      },
                      "help": {
                        "text": "An input cannot be read"
                      },
                      "properties": {
                        "kind": "input"
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
                  "toolConfigurationNotifications": [],
                  "toolExecutionNotifications": []
                }
              ]
            }
          ]
        }

        """,
        Sample.Write(Sample.Sarif(), Sample.Run(Language.English, Sample.TwoFindings("报告/2023 年.md"))));
}
