using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ReportLint.Cli;

/// <summary>
/// The options --help and --version of the executable. Those that the library makes look up their descriptions in its resources at each start, whatever was asked: about a
/// thirtieth of all that checking a short report takes.
/// </summary>
internal static class RootOptions
{
    public static Option<bool> Help() => new("--help", "-h", "/h", "-?", "/?")
    {
        Recursive = true,
        Description = "Show help and usage information",
        Action = new HelpAction(),
    };

    public static Option<bool> Version() => new("--version") { Description = "Show version information", Action = new VersionAction() };

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        // What else is written on the line is not looked at: as with --help.
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(OutputFormats.ToolVersion());
            return ExitCode.Clean;
        }
    }
}
