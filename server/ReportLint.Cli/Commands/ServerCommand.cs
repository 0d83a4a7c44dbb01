using System.CommandLine;
using ReportLint.LanguageServer;

namespace ReportLint.Cli;

/// <summary>reportlint server: the language server on standard input and output.</summary>
internal static class ServerCommand
{
    public static Command Create(Streams streams)
    {
        var lang = CheckOptions.Language();

        // Some clients say on which transport they speak; there is only this one.
        var stdio = new Option<bool>("--stdio") { Description = "Speak on standard input and output, as the server always does" };
        var command = new Command("server", "Run the language server for editors (Language Server Protocol 3.17)") { lang, stdio };
        command.SetAction(parsed =>
        {
            using var output = streams.OpenRawOutput();
            var environment = new ServerEnvironment(static choices => new ServerFiles(choices), OutputFormats.ToolVersion(), UserLanguage.Choose(parsed.GetValue(lang)), Environment.Exit) { Time = streams.Time };
            return new Session(streams.Input, output, environment).Run();
        });
        return command;
    }
}
