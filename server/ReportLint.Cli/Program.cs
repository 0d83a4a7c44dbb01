using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;

namespace ReportLint.Cli;

/// <summary>The executable: one root command and its subcommands.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = Console.OpenStandardInput();
        using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 65536);
        using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
        return Run(args, new Streams(input, output, error, !Console.IsOutputRedirected, !Console.IsErrorRedirected));
    }

    public static int Run(string[] args, Streams streams)
    {
        var root = new Command("reportlint", "ReportLint checks reports: their sections, years, tables and figures")
        {
            RootOptions.Help(),
            RootOptions.Version(),
            CheckCommand.Create(streams),
            FactsCommand.Create(streams),
            TreeCommand.Create(streams),
            RulesCommand.Create(streams),
            ExplainCommand.Create(streams),
            TestCommand.Create(streams),
            InitCommand.Create(streams),
            NewRuleCommand.Create(streams),
            NewPackCommand.Create(streams),
            SchemaCommand.Create(streams),
            ServerCommand.Create(streams),
        };
        foreach (var option in root.Subcommands.SelectMany(static c => c.Options))
        {
            option.Validators.Add(RefuseMissingValue);
        }

        // A file may be named @report.md: names are not taken for files of further arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                streams.Error.WriteLine(problem.Message);
            }

            streams.Error.WriteLine("reportlint --help lists the commands and options");
            return ExitCode.Failure;
        }

        try
        {
            var code = parsed.Invoke(new InvocationConfiguration { Output = streams.Output, Error = streams.Error, EnableDefaultExceptionHandler = false });
            streams.Output.Flush();
            return code;
        }
        catch (IOException)
        {
            // The reader of a pipe has gone: nobody is left to tell.
            return ExitCode.Failure;
        }
#pragma warning disable CA1031 // The last resort: a fault of our own is one line for the user, never a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            streams.Tell($"reportlint failed ({e.GetType().Name}: {e.Message}); please report this with the command that you gave");
            return ExitCode.Failure;
        }
    }

    /// <summary>In "--format --color" the value was forgotten, and the parser would take the next option for it. An empty value is none either.</summary>
    private static void RefuseMissingValue(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(static t => t.Value is [] or ['-', not (>= '0' and <= '9'), ..]))
        {
            result.AddError($"{result.IdentifierToken?.Value ?? result.Option.Name} needs a value{(token.Value.Length > 0 ? " before " : "")}{token.Value}");
        }
    }
}
