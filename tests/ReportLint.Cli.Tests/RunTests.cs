using System.Collections.Concurrent;
using System.Globalization;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli.Tests;

/// <summary>A run over many files: counts, progress and the order of the results.</summary>
public sealed class RunTests : IDisposable
{
    private readonly CommandLine cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void Statistics_count_in_place_of_findings()
    {
        cli.Write("a.md");
        cli.Write("b.md", CommandLine.Report.Replace("2023年，无。", "2022年，我局主动公开政府信息12条。", StringComparison.Ordinal));
        cli.Write("c.md", "# other\n");

        Assert.Equal(
            (1, """
                 6 [ ] error   govinfo/required-sections The six sections of the report
                 4 [ ] warning govinfo/table-structure   Tables have the rows and columns of the form
                 1 [+] warning govinfo/report-year       Years agree with the year of the report
            [*] has safe fixes  [+] has fixes that change a figure, a year or words

            note: c.md: no enabled pack recognises this document: not checked

            11 findings in 2 of 3 files (6 errors, 5 warnings)
            1 fixable with --fix --unsafe-fixes (a figure, a year or words change)

            """, ""),
            cli.Run("check", cli.Folder, "--statistics", "--lang", "en"));
    }

    [Fact]
    public void Statistics_as_json_and_beside_a_format_that_lists()
    {
        cli.Write("a.md");

        var result = cli.Run("check", cli.Folder, "--statistics", "--lang", "en", "--format", "sarif", "-o", "./log.sarif", "--format", "json", "--select", "govinfo/required-sections");

        Assert.Equal(
            """
            [
              {
                "rule": "govinfo/required-sections",
                "kind": "required-sections",
                "title": "The six sections of the report",
                "severity": "error",
                "count": 3,
                "safeFixes": 0,
                "unsafeFixes": 0
              }
            ]

            """,
            result.Output);
        Assert.Contains("\"ruleId\": \"govinfo/required-sections\"", File.ReadAllText(cli.At("log.sarif")), StringComparison.Ordinal);
        Assert.Equal((2, "", "--statistics needs the format text, concise or json\n"), cli.Run("check", cli.Folder, "--statistics", "--format", "sarif", "--lang", "en"));
    }

    [Fact]
    public void Progress_appears_after_a_second_keeps_its_pace_and_goes()
    {
        using var terminal = new StringWriter(CultureInfo.InvariantCulture);
        var time = new ManualTime();
        var progress = new Progress(terminal, time, 5000);
        foreach (var milliseconds in new[] { 400, 500, 100, 50, 50, 100 })
        {
            time.Pass(milliseconds);
            progress.Advance();
        }

        progress.Hide();
        progress.Hide();

        Assert.Equal("\r\e[K3 / 5,000|\r\e[K5 / 5,000|\r\e[K6 / 5,000|\r\e[K", terminal.ToString().Replace("0\r", "0|\r", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, 2000, "", true)]
    [InlineData(true, 2, "", false)]
    [InlineData(true, 2000, "-q", false)]
    [InlineData(false, 2000, "", false)]
    public void Progress_is_shown_to_a_person_who_waits(bool isTerminal, int millisecondsForEachFile, string option, bool isShown)
    {
        foreach (var i in Enumerable.Range(0, 5))
        {
            cli.Write($"{i}.md");
        }

        using var input = new MemoryStream();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var time = new ManualTime { EachLook = millisecondsForEachFile };
        Program.Run(["check", cli.Folder, "--format", "concise", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)], new Streams(input, output, error, IsTerminal: false, isTerminal) { Time = time });

        Assert.Equal(isShown, error.ToString().Contains("5 / 5", StringComparison.Ordinal));
        Assert.Equal(isShown ? "\r\e[K" : "", error.ToString()[^(isShown ? 4 : 0)..]);
        Assert.DoesNotContain("\e", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Results_come_in_order_and_only_a_few_are_held(int jobs)
    {
        var begun = 0;
        var taken = 0;
        foreach (var result in SideBySide.Select(Enumerable.Range(0, 1000).ToList(), jobs, i =>
        {
            Interlocked.Increment(ref begun);
            return i;
        }))
        {
            Assert.Equal(taken++, result);
            Assert.InRange(Volatile.Read(ref begun), taken, taken + (4 * jobs));
        }

        Assert.Equal(1000, taken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_fails_is_thrown_in_its_turn_and_ends_the_work(int jobs)
    {
        var taken = new List<int>();
        var thrown = Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var result in SideBySide.Select(Enumerable.Range(0, 1000).ToList(), jobs, static i => i == 500 ? throw new InvalidOperationException($"{i}") : i))
            {
                taken.Add(result);
            }
        });

        Assert.Equal("500", thrown.Message);
        Assert.Equal(Enumerable.Range(0, 500), taken);
    }

    [Fact]
    public void Who_takes_the_results_works_too_and_nobody_goes_on_when_he_stops()
    {
        var begun = 0;
        var threads = new ConcurrentDictionary<int, bool>();
        var own = Environment.CurrentManagedThreadId;
        using var hasWorked = new ManualResetEventSlim();
        var first = SideBySide.Select(Enumerable.Range(0, 1000).ToList(), 2, i =>
        {
            // The other one waits until the one that takes the results has worked, which would else never be sure.
            if (Environment.CurrentManagedThreadId == own)
            {
                hasWorked.Set();
            }

            Assert.True(hasWorked.Wait(TimeSpan.FromSeconds(60)));
            threads[Environment.CurrentManagedThreadId] = true;
            Interlocked.Increment(ref begun);
            return i;
        }).Take(100).ToList();

        Assert.Equal(Enumerable.Range(0, 100), first);
        Assert.InRange(begun, 100, 100 + SideBySide.MostWaiting(2));
        Assert.InRange(threads.Count, 1, 2);
    }

    [Fact]
    public void A_tally_counts_by_severity_and_rule()
    {
        var tally = new RunTally();
        tally.Add(Sample.TwoFindings("a.md"));
        tally.Add(Sample.File("b.md", "2022", Sample.At(new TextSpan(0, 4)) with { Severity = Severity.Info }));
        tally.Add(Sample.File("c.md", ""));

        Assert.Equal((3, 2, 3, 1, 1, 1), (tally.Files, tally.FilesWithFindings, tally.Findings, tally.Count(Severity.Error), tally.Count(Severity.Warning), tally.Count(Severity.Info)));
        Assert.Equal([new RuleCount(Sample.YearRule, Severity.Warning, 2, 0, 1), new RuleCount(Sample.SumRule, Severity.Error, 1, 0, 0)], tally.Rules);
    }

    private sealed class ManualTime : TimeProvider
    {
        private long milliseconds;

        /// <summary>How much time passes at each look at the clock.</summary>
        public int EachLook { get; init; }

        public override long TimestampFrequency => 1000;

        public void Pass(int time) => milliseconds += time;

        public override long GetTimestamp() => milliseconds += EachLook;
    }
}
