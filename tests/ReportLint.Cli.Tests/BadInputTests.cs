using System.Text;

namespace ReportLint.Cli.Tests;

/// <summary>What cannot be read is named, with the reason, and the run exits with 2; the other files are checked all the same.</summary>
public sealed class BadInputTests : IDisposable
{
    private const int FiftyMegabytes = 50 * 1024 * 1024;

    private readonly CommandLine cli = new();

    static BadInputTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public BadInputTests() => cli.Write("good.md");

    public void Dispose() => cli.Dispose();

    [Fact]
    public void A_gb18030_file_has_its_findings_at_the_places_of_the_characters()
    {
        var text = CommandLine.Report.Replace("2023年，无。", "2023年，𠀀㐀无。2021年，共公开信息3条。", StringComparison.Ordinal);
        File.WriteAllBytes(cli.At("gb.md"), Encoding.GetEncoding("GB18030").GetBytes(text));

        var line = text.Split('\n')[4];
        Assert.Contains($"gb.md:5:{line.IndexOf("2021", StringComparison.Ordinal) + 1}: warning[govinfo/report-year]", cli.Run("check", "./gb.md", "--format", "concise").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut.md", "D2 BB D2", "neither UTF-8 nor GB18030: byte 2 fits neither; save the file as UTF-8")]
    [InlineData("odd.md", "FF FE 00 4E 00", "this is a binary file, not a text")]
    [InlineData("binary.md", "7F 45 4C 46 00 00 00 01 02 03 04 05 06 07 08 0E 0F", "this is a binary file, not a text")]
    public void Bytes_that_are_no_text(string name, string hex, string reason)
    {
        File.WriteAllBytes(cli.At(name), Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

        AssertRefused(name, reason);
    }

    [Fact]
    public void A_file_of_50_MB_is_refused_unread()
    {
        using (var file = File.Create(cli.At("large.md")))
        {
            file.SetLength(FiftyMegabytes);
        }

        AssertRefused("large.md", "the file is too large; the limit is 8 MB: split it or make it smaller");
        Assert.InRange(Allocated(() => FileReader.Read(cli.At("large.md"))), 0, 1_000_000);
    }

    [Fact]
    public void A_file_just_within_the_limit_is_checked()
    {
        cli.Write("long.md", CommandLine.Report + new string('a', (8 * 1024 * 1024) - Encoding.UTF8.GetByteCount(CommandLine.Report)));

        Assert.Contains("long.md:7:4: warning[govinfo/table-structure]", cli.Run("check", "./long.md", "--format", "concise").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_has_the_same_limit()
    {
        var result = cli.RunWithInput(new string('a', 9_000_000), "check", "-", "--stdin-filename", "x.md", "--format", "concise", "--lang", "en");

        Assert.Equal((2, "x.md: the file is too large; the limit is 8 MB: split it or make it smaller\n"), (result.Code, result.Error));
    }

    [Fact]
    public void A_file_that_vanishes_after_it_was_found()
    {
        // A link to nothing is found like a file, and is gone when it is read.
        File.CreateSymbolicLink(cli.At("gone.md"), cli.At("nothing.md"));

        AssertRefused("gone.md", "the file cannot be read: Could not find file", "check", cli.Folder);
    }

    [Fact]
    public void Links_that_go_round_in_circles()
    {
        File.CreateSymbolicLink(cli.At("a.md"), cli.At("b.md"));
        File.CreateSymbolicLink(cli.At("b.md"), cli.At("a.md"));
        Directory.CreateDirectory(cli.At("sub"));
        Directory.CreateSymbolicLink(cli.At("sub/up"), cli.Folder);

        var result = cli.Run("check", cli.Folder, "--format", "concise", "--lang", "en");

        Assert.Equal(2, result.Code);
        Assert.Equal(["a.md: the file cannot be read", "b.md: the file cannot be read"], result.Error.TrimEnd().Split('\n').Select(static l => string.Join(':', l.Split(':')[..2])));
        Assert.Equal(["good.md"], result.Output.Split('\n').Where(static l => l.Contains("[govinfo/", StringComparison.Ordinal)).Select(static l => l.Split(':')[0]).Distinct());
    }

    [Fact]
    public void A_folder_with_the_name_of_a_file_is_a_folder()
    {
        cli.Write("folder.md/inner.md");

        Assert.Contains("folder.md/inner.md:9:21: error", cli.Run("check", "./folder.md", "--format", "concise").Output, StringComparison.Ordinal);
        Assert.Contains("folder.md/inner.md:9:21: error", cli.Run("check", cli.Folder, "--format", "concise").Output, StringComparison.Ordinal);
        Assert.Equal((2, "", "folder.md: this is a folder, not a file\n"), cli.Run("tree", "./folder.md", "--lang", "en"));
    }

    [UserFact]
    public void A_file_without_permission()
    {
        var secret = cli.Write("secret.md");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(secret, UnixFileMode.None);
        }

        AssertRefused("secret.md", "the file cannot be read: ");
    }

    [LinuxFact]
    public void A_file_that_the_system_does_not_let_read()
    {
        // Nobody may read this one from its start, not even an administrator.
        File.CreateSymbolicLink(cli.At("memory.md"), "/proc/self/mem");

        AssertRefused("memory.md", "the file cannot be read: ");
    }

    [LinuxFact]
    public void A_device_without_end()
    {
        File.CreateSymbolicLink(cli.At("zero.md"), "/dev/zero");

        AssertRefused("zero.md", "the file is too large; the limit is 8 MB");
    }

    [Theory]
    [InlineData("--format needs a value before --color", "check", "--format", "--color")]
    [InlineData("--config and --isolated exclude each other", "check", "--isolated", "--config")]
    [InlineData("--config needs a value", "facts", "--config", "")]
    [InlineData("-o needs a value before -q", "check", "-o", "-q")]
    [InlineData(": no such file", "tree", "")]
    [InlineData("@good.md: no such file or folder", "check", "@good.md", "--format", "concise")]
    public void Arguments_that_once_ended_in_a_crash_or_a_misreading(string message, params string[] args)
    {
        var result = cli.Run([.. args, "--lang", "en"]);

        Assert.Equal(2, result.Code);
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }

    private void AssertRefused(string name, string reason, params string[] args)
    {
        var result = cli.Run([.. args.Length > 0 ? args : ["check", "./" + name, "./good.md"], "--format", "concise", "--lang", "en"]);

        Assert.Equal(2, result.Code);
        Assert.StartsWith($"{name}: {reason}", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("good.md:9:21: error[govinfo/required-sections]", result.Output, StringComparison.Ordinal);
    }

    private static long Allocated(Func<object> action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

/// <summary>Skipped, with the reason, for an administrator and on Windows: there no file of one's own is without permission.</summary>
public sealed class UserFactAttribute : FactAttribute
{
    public UserFactAttribute() => Skip = OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess ? "an administrator may read every file" : null;
}

/// <summary>Skipped, with the reason, where the system has no /proc and /dev.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "only Linux has these files";
}
