using System.Text;

namespace ReportLint.Cli;

/// <summary>What --diff writes in place of findings: a unified diff, in the bytes of the documents for programs, in colours for people.</summary>
internal sealed class DiffFormat(Streams streams) : IOutputFormat
{
    public string Name => "diff";

    public IRunWriter Begin(RunContext run, TextWriter output) => new Writer(run, streams);

    /// <summary>The name of a file as git writes it: quoted where a line could not hold it, with a tab behind it where it has blanks.</summary>
    private static string Quoted(string side, string path)
    {
        var name = side + "/" + ShownPath.Of(Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/').TrimStart('/');
        if (name.AsSpan().IndexOfAny('"', '\\') < 0 && !name.Any(char.IsControl))
        {
            return name.Contains(' ', StringComparison.Ordinal) ? name + "\t" : name;
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in name)
        {
            quoted.Append(c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) ? $"\\{Convert.ToString(c, 8).PadLeft(3, '0')}" : c.ToString());
        }

        return quoted.Append('"').ToString();
    }

    private sealed class Writer(RunContext run, Streams streams) : IRunWriter
    {
        private const string NoLineBreak = "\\ No newline at end of file\n";

        private readonly Lazy<Stream> raw = new(streams.OpenRawOutput);
        private int files;

        public void Write(CheckedFile file)
        {
            if (file.Change is not { } change)
            {
                return;
            }

            files++;
            var (forPeople, shown) = run.Color || streams.IsTerminal ? (true, change.InUtf8()) : (false, change);
            Head($"--- {Quoted("a", file.Path)}\n+++ {Quoted("b", file.Path)}\n", forPeople, "\e[1m");
            foreach (var hunk in UnifiedDiff.Of(shown.Source.Bytes, shown.Source.ToBytes(shown.Changes, out _) ?? []))
            {
                Head(hunk.Header + "\n", forPeople, "\e[36m");
                foreach (var line in hunk.Lines)
                {
                    Line(line, forPeople);
                }
            }
        }

        private void Head(string text, bool forPeople, string color)
        {
            if (forPeople)
            {
                streams.Output.Write(Paint(text, color));
            }
            else
            {
                raw.Value.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        private void Line(DiffLine line, bool forPeople)
        {
            var isBroken = line.Bytes.Span is [.., (byte)'\n'];
            if (forPeople)
            {
                var text = TerminalText.Clean(Encoding.UTF8.GetString(line.Bytes.Span).TrimEnd('\r', '\n'));
                streams.Output.Write(Paint($"{line.Mark}{text}\n{(isBroken ? "" : NoLineBreak)}", line.Mark switch { '-' => "\e[31m", '+' => "\e[32m", _ => "" }));
                return;
            }

            raw.Value.WriteByte((byte)line.Mark);
            raw.Value.Write(line.Bytes.Span);
            raw.Value.Write(isBroken ? [] : Encoding.UTF8.GetBytes("\n" + NoLineBreak));
        }

        private string Paint(string text, string color) => run.Color && color.Length > 0 ? color + text.TrimEnd('\n') + "\e[0m\n" : text;

        public void End(RunOutcome outcome)
        {
            if (raw.IsValueCreated)
            {
                raw.Value.Flush();
            }

            streams.Tell(TextSummary.OfDiff(outcome.Tally.Mended, files, run.Language));
        }

        public void Dispose()
        {
            if (raw.IsValueCreated)
            {
                raw.Value.Dispose();
            }
        }
    }
}
