using System.Text.Encodings.Web;
using System.Text.Json;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>check --trace-rule: for each file, step by step, what a rule took, what it left out and why, and what it found.</summary>
internal sealed class TraceRun(Streams streams, Language language, RunVerdict verdict, Configurations configurations, string rule)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private readonly RunTally tally = new();
    private readonly List<RunFault> faults = [];

    /// <returns>The exit code, by the rule's findings alone.</returns>
    public int Run(FoundFiles found, bool asJson)
    {
        using var bytes = new MemoryStream();
        using var json = new Utf8JsonWriter(bytes, Indented);
        json.WriteStartArray();
        faults.AddRange(found.Faults);
        foreach (var file in found.Files)
        {
            var read = FileReader.Read(file, streams.Input, keep: false);
            if (read.Text is not { } text)
            {
                faults.AddRange(read.Fault is null ? [] : [read.Fault]);
                continue;
            }

            var (result, steps) = RuleTracer.Trace(text, read.Format, configurations.For(file).For(file.FullPath).LintOf(file.FullPath), rule);
            tally.Add(new CheckedFile(file.Path, result.Tree.Text, [.. result.Diagnostics.Where(d => string.Equals(d.Rule.Id, rule, StringComparison.Ordinal))]));
            if (asJson)
            {
                Write(json, file.Path, result, steps);
            }
            else
            {
                Write(file.Path, result, steps);
            }
        }

        json.WriteEndArray();
        json.Flush();
        if (asJson)
        {
            streams.Output.Write(System.Text.Encoding.UTF8.GetString(bytes.ToArray()) + "\n");
        }

        faults.ForEach(f => streams.Tell(f.In(language)));
        return verdict.On(tally, [.. faults]);
    }

    private void Write(string path, LintResult result, IEnumerable<TraceStep> steps)
    {
        streams.Output.Write($"{TerminalText.Clean(path)}: {rule}\n");
        foreach (var step in steps)
        {
            var place = step.Span is { } span ? $"{result.Tree.Text.Position(span.Start).Line}:{result.Tree.Text.Position(span.Start).Column}" : "";
            streams.Output.Write($"  {Mark(step.Outcome)} {place,-8} {TerminalText.Clean(step.Text.In(language).ReplaceLineEndings(" "))}\n");
        }
    }

    private void Write(Utf8JsonWriter json, string path, LintResult result, IEnumerable<TraceStep> steps)
    {
        json.WriteStartObject();
        json.WriteString("file", path);
        json.WriteString("rule", rule);
        json.WriteStartArray("steps");
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("outcome", step.Outcome switch { TraceOutcome.Taken => "taken", TraceOutcome.Dropped => "dropped", _ => "found" });
            if (step.Span is { } span)
            {
                var at = result.Tree.Text.Position(span.Start);
                json.WriteNumber("line", at.Line);
                json.WriteNumber("column", at.Column);
            }

            json.WriteString("text", step.Text.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static char Mark(TraceOutcome outcome) => outcome switch
    {
        TraceOutcome.Taken => '+',
        TraceOutcome.Dropped => '-',
        _ => '!',
    };
}
