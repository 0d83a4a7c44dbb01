using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>
/// reportlint check --stream: documents come as lines of JSON and each is answered by one line, in order, as soon as it is checked, so that another
/// engine can run the program over more documents than one machine holds. Only a few documents are in memory at a time.
/// </summary>
internal sealed class StreamRun(Streams streams, Language language, RunVerdict verdict, Configurations configurations)
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly RunTally tally = new();
    private readonly StreamSettings settings = new(configurations);
    private bool hasFaults;

    private sealed record Answer(CheckedFile? File, byte[] Line);

    /// <returns>The exit code.</returns>
    public int Run(int? jobs)
    {
        var sideBySide = SideBySide.Jobs(jobs);
        var factory = SideBySide.Factory(sideBySide);
        using var waiting = new BlockingCollection<Task<Answer>>(SideBySide.MostWaiting(sideBySide));
        using var output = streams.OpenRawOutput();
        using var unread = new CancellationTokenSource();

        // Answers go out while the next document is waited for: who sends one and waits for its answer gets it.
        var writing = Task.Factory.StartNew(() => Write(waiting, output, unread), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var document in new DocumentLines(streams.Input).Read())
            {
                var (config, fault) = document.Fault is { } wrong ? (null, wrong) : settings.For(document.Path ?? "");
                waiting.Add(factory.StartNew(() => config is null ? Refuse(document.Path, fault) : Check(document, config)), unread.Token);
            }
        }
        catch (OperationCanceledException) when (unread.IsCancellationRequested)
        {
            // Nobody reads the answers any more; the writer says why.
        }
        finally
        {
            waiting.CompleteAdding();
        }

        writing.GetAwaiter().GetResult();
        return hasFaults ? ExitCode.Failure : verdict.On(tally, []);
    }

    private void Write(BlockingCollection<Task<Answer>> waiting, Stream output, CancellationTokenSource unread)
    {
        try
        {
            WriteAll(waiting, output);
        }
        catch
        {
            // The other thread may wait for room that will never be made.
            unread.Cancel();
            throw;
        }
    }

    private void WriteAll(BlockingCollection<Task<Answer>> waiting, Stream output)
    {
        foreach (var task in waiting.GetConsumingEnumerable())
        {
            var answer = task.GetAwaiter().GetResult();
            if (answer.File is { } file)
            {
                tally.Add(file);
            }

            hasFaults |= answer.File is null;
            output.Write(answer.Line);
            if (waiting.Count == 0)
            {
                output.Flush();
            }
        }
    }

    private Answer Check(StreamedDocument document, LintConfig config)
    {
        var name = document.Path ?? "";
        var (result, crash) = SafeLinter.Lint(name, new SourceText(document.Text), FileReader.FormatOf(name), config);
        if (result is null)
        {
            return Refuse(name, crash?.Message);
        }

        var file = new CheckedFile(name, result.Tree.Text, result.Diagnostics) { Suppressed = result.Suppressed, Old = result.Old.Length };
        return new Answer(file, Line(json =>
        {
            json.WriteString("path", name);
            json.WriteBoolean("recognised", result.Model is not null);
            json.WriteStartArray("findings");
            foreach (var finding in file.Diagnostics)
            {
                JsonFormat.WriteFinding(json, file, finding, language);
            }

            json.WriteEndArray();
        }));
    }

    private Answer Refuse(string? path, LocalizedText? why) => new(null, Line(json =>
    {
        json.WriteString("path", path);
        json.WriteString("error", why?.In(language));
    }));

    private static byte[] Line(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, OneLine))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
