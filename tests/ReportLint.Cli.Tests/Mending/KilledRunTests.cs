using System.Diagnostics;

namespace ReportLint.Cli.Tests;

public sealed class KilledRunTests : IDisposable
{
    private const int Files = 400;

    private readonly CommandLine cli = new();

    public void Dispose() => cli.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(200)]
    public void A_run_that_is_killed_leaves_each_file_old_or_new_and_the_next_run_ends_its_work(int after)
    {
        var old = MendableReport.Write(MendableReport.Wide, MendableReport.Dash);
        var names = Enumerable.Range(0, Files).Select(static i => $"{i:000}.md").ToList();
        names.ForEach(n => cli.Write(n, old));

        using (var run = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "check", cli.Folder, "--fix", "--unsafe-fixes"]) { RedirectStandardOutput = true, RedirectStandardError = true }))
        {
            Assert.NotNull(run);
            SpinWait.SpinUntil(() => run.HasExited || File.ReadAllText(cli.At(names[after - 1])) == MendableReport.Clean, TimeSpan.FromMinutes(2));
            run.Kill();
            run.WaitForExit();
        }

        var texts = names.ConvertAll(n => File.ReadAllText(cli.At(n)));
        Assert.All(texts, text => Assert.Contains(text, new[] { old, MendableReport.Clean }));
        Assert.Contains(MendableReport.Clean, texts);

        // What a killed run may leave beside, in the form of the next run's own.
        cli.Write(".reportlint-left0ver.tmp", "#");
        var left = texts.Count(t => t == old);
        Assert.Equal(
            (0, left > 0 ? $"Found {2 * left} problems ({2 * left} mended, 0 remaining)\n" : $"No findings in {Files} files.\n", ""),
            cli.Run("check", cli.Folder, "--fix", "--unsafe-fixes", "--lang", "en"));
        Assert.All(names, n => Assert.Equal(MendableReport.Clean, File.ReadAllText(cli.At(n))));
    }
}
