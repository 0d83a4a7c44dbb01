using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint init: writes a configuration file that says what can be said in it.</summary>
internal static class InitCommand
{
    private const string Content = """
        # ReportLint: https://github.com/reportlint/reportlint/blob/main/docs/configuration.md
        # 这些设置适用于本文件夹及其下的报告。 These settings are for the reports in this folder and below.

        # extends: [general]            # 任何文档都检查的规则 rules for any document
        # packs: [reportlint-rules/acme]  # 自己的规则 rules of your own: reportlint new-rule acme/NAME --kind KIND
        # rules:
        #   govinfo/report-year: info   # error, warning, info, off
        # ignore: [templates/, drafts/]
        # overrides:
        #   - files: [archive/2019/]
        #     year: 2019
        # baseline: reportlint-baseline.json
        fail-on: warning

        """;

    public static Command Create(Streams streams)
    {
        var lang = CheckOptions.Language();
        var command = new Command("init", $"Write a {ConfigurationFinder.FileName} to begin with") { lang };
        command.SetAction(parsed =>
        {
            var language = UserLanguage.Choose(parsed.GetValue(lang));
            if (!new NewFiles(streams, language).Write(ConfigurationFinder.FileName, Content.ReplaceLineEndings("\n")))
            {
                return ExitCode.Failure;
            }

            streams.Output.WriteLine(language == Language.Chinese ? "接着运行 reportlint check ." : "next: reportlint check .");
            return ExitCode.Clean;
        });
        return command;
    }
}
