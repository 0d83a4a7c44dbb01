using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>One line a finding, the same in every language but for the message: for grep and for problem matchers.</summary>
internal sealed class ConciseFormat : IOutputFormat
{
    public string Name => "concise";

    public IRunWriter Begin(RunContext run, TextWriter output) => new Writer(run.Language, output);

    private sealed class Writer(Language language, TextWriter output) : IRunWriter
    {
        public void Write(CheckedFile file)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                var place = TextFormat.Place(file.Path, file.Text.Position(diagnostic.Span.Start));
                var rule = TerminalText.Clean(diagnostic.Rule.Id);
                output.Write($"{place}: {diagnostic.Severity.Name()}[{rule}] {TerminalText.Clean(diagnostic.Message.In(language))}\n");
            }
        }

        public void End(RunOutcome outcome)
        {
        }
    }
}
