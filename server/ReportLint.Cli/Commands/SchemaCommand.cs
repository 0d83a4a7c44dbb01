using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint schema: the JSON Schema of the files that users write, for editors and validators.</summary>
internal static class SchemaCommand
{
    private static readonly string[] Files = ["configuration", "pack", "rule"];

    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("file") { Description = "configuration (.reportlint.yaml), pack (pack.yaml) or rule (a rule file)", DefaultValueFactory = static _ => Files[0] };
        file.AcceptOnlyFromAmong(Files);
        var lang = CheckOptions.Language();
        var command = new Command("schema", "Print the JSON Schema of configuration, pack or rule files") { file, lang };
        command.SetAction(parsed =>
        {
            streams.Output.Write(Of(parsed.GetValue(file) ?? Files[0], UserLanguage.Choose(parsed.GetValue(lang))));
            return ExitCode.Clean;
        });
        return command;
    }

    public static string Of(string file, Language language) => file switch
    {
        "pack" => JsonSchema.Of(PackSchema.File, new LocalizedText("ReportLint 规则包", "A pack of ReportLint"), language),
        "rule" => JsonSchema.OfRules(new LocalizedText("ReportLint 规则", "A rule of ReportLint"), language),
        _ => JsonSchema.Of(ConfigurationSchema.File, new LocalizedText("ReportLint 配置", "The configuration of ReportLint"), language),
    };
}
