namespace ReportLint.Cli;

/// <summary>All that a run writes: one format a place, each to standard output or to a file.</summary>
internal sealed class RunOutputs : IDisposable
{
    private readonly List<(IRunWriter Writer, TextWriter? File)> open = [];
    private readonly Streams streams;

    private RunOutputs(Streams streams) => this.streams = streams;

    /// <summary>Opens all places before any file is checked; null, with the reason told, if one cannot be written.</summary>
    public static RunOutputs? Open(IEnumerable<(IOutputFormat Format, string? File)> places, RunContext run, Streams streams)
    {
        var outputs = new RunOutputs(streams);
        foreach (var (format, file) in places)
        {
            try
            {
                var writer = file is null ? null : new StreamWriter(file);
                outputs.open.Add((format.Begin(writer is null ? run : run with { Color = false }, writer ?? streams.Output), writer));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                streams.Tell($"{file}: {e.Message}");
                outputs.Dispose();
                return null;
            }
        }

        return outputs;
    }

    public void Write(CheckedFile file)
    {
        foreach (var (writer, _) in open)
        {
            writer.Write(file);
        }
    }

    public void End(RunOutcome outcome)
    {
        foreach (var (writer, file) in open)
        {
            writer.End(outcome);
            (file ?? streams.Output).Flush();
        }
    }

    public void Dispose()
    {
        foreach (var (writer, file) in open)
        {
            writer.Dispose();
            file?.Dispose();
        }
    }
}
