using System.CommandLine;
using System.Diagnostics;

namespace ReportLint.Fuzzing;

/// <summary>The root command: tries inputs without end, shrinks and saves what is found, and watches time and memory.</summary>
internal sealed class FuzzCommand(InputSource source, long first, long count, TextWriter output)
{
    private const long WarmUp = 3000;

    // Memory that is held after all is done, beyond what was held after the first inputs.
    private const long MostGrowth = 32 * 1024 * 1024;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(10);

    public static RootCommand Create(TextWriter output)
    {
        var count = new Option<long>("--count") { Description = "How many inputs", DefaultValueFactory = static _ => 100_000 };
        var seed = new Option<int>("--seed") { Description = "Which inputs", DefaultValueFactory = static _ => 1 };
        var first = new Option<long>("--from") { Description = "The number of the first input" };
        var only = new Option<long?>("--only") { Description = "The input of this number alone" };
        var kind = new Option<InputKind>("--kind") { Description = "Documents, bytes of files, pack and rule files, command lines, sessions of the language server, or all" };
        var corpus = new Option<string?>("--corpus") { Description = "A folder of documents to damage, beside the shipped forms" };
        var root = new RootCommand("Feeds ReportLint with hostile input") { count, seed, first, only, kind, corpus, CurveCommand.Create(output) };
        root.SetAction(parsed =>
        {
            var source = new InputSource(parsed.GetValue(seed), parsed.GetValue(kind), InputSource.Documents(parsed.GetValue(corpus)));
            var saved = Path.GetFullPath(Path.Combine("artifacts", "fuzz"));
            var folder = Directory.CreateTempSubdirectory("reportlint-fuzz-").FullName;
            CommandInput.Prepare(folder);
            try
            {
                var command = new FuzzCommand(source, parsed.GetValue(only) ?? parsed.GetValue(first), parsed.GetValue(only) is null ? parsed.GetValue(count) : 1, output);
                return command.Run(saved) ? 0 : 1;
            }
            finally
            {
                Directory.SetCurrentDirectory(Path.GetTempPath());
                Directory.Delete(folder, recursive: true);
            }
        });
        return root;
    }

    /// <summary>Whether nothing was found.</summary>
    private bool Run(string folder)
    {
        var finds = new Finds(folder, output);
        if (count > WarmUp)
        {
            Join(new Workers(source, first, WarmUp), finds);
        }

        var heapAtStart = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var workers = new Workers(source, first, count);
        if (!Join(workers, finds))
        {
            return false;
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var heapAtEnd = GC.GetTotalMemory(forceFullCollection: true);
        finds.SaveAll(workers.Finds);
        output.WriteLine($"{count} inputs, {seconds:0.0} s, {count / seconds:0} a second; heap {Megabytes(heapAtStart)} at the start, {Megabytes(heapAtEnd)} at the end; the slowest, {workers.Worst.Index}, took {workers.Worst.Time.TotalMilliseconds:0} ms; {workers.Finds.Count} finds");
        var grown = heapAtEnd - heapAtStart > MostGrowth;
        if (grown)
        {
            output.WriteLine("the heap has grown: something is held that should not be");
        }

        return workers.Finds.Count == 0 && !grown;
    }

    /// <summary>Waits with a line of progress now and then; false where an input hangs.</summary>
    private bool Join(Workers workers, Finds finds)
    {
        var watch = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        var toldFinds = 0;
        var threads = workers.Start();
        while (threads.Any(static t => !t.Join(200)))
        {
            if (workers.Running(Hang).ToList() is { Count: > 0 } hanging)
            {
                finds.SaveHang(hanging.Select(i => (i, source.Make(i))));
                return false;
            }

            if (watch.Elapsed - told > BetweenReports)
            {
                told = watch.Elapsed;
                output.WriteLine($"{workers.Done} inputs, {workers.Done / told.TotalSeconds:0} a second, heap {Megabytes(GC.GetTotalMemory(forceFullCollection: true))}");
                foreach (var (index, trial) in workers.Finds.Skip(toldFinds))
                {
                    output.WriteLine($"--only {index}: {trial.Fault}");
                    toldFinds++;
                }

                output.Flush();
            }
        }

        return true;
    }

    private static string Megabytes(long bytes) => $"{bytes / 1048576.0:0.0} MB";
}
