using System.Diagnostics;

namespace ReportLint.Cli.Tests;

public sealed class FileReplacementTests : IDisposable
{
    private readonly CommandLine cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void A_file_is_replaced_and_keeps_its_mode()
    {
        var path = cli.Write("a.md", "old");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite);
        }

        Assert.Null(FileReplacement.Replace(path, "old"u8, "new"u8.ToArray()));

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(["a.md"], Names());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite, File.GetUnixFileMode(path));
        }
    }

    [LinuxFact]
    public void The_target_of_a_link_is_replaced_and_the_link_stays()
    {
        var target = cli.Write("folder/a.md", "old");
        File.CreateSymbolicLink(cli.At("folder/link.md"), "a.md");
        File.CreateSymbolicLink(cli.At("link.md"), "folder/link.md");

        Assert.Null(FileReplacement.Replace(cli.At("link.md"), "old"u8, "new"u8.ToArray()));

        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal(["folder/link.md", "a.md"], new[] { "link.md", "folder/link.md" }.Select(n => new FileInfo(cli.At(n)).LinkTarget));
        Assert.Null(new FileInfo(target).LinkTarget);
    }

    [LinuxFact]
    public void A_file_that_two_paths_lead_to_is_mended_once()
    {
        cli.Write("a.md", MendableReport.Write(MendableReport.Wide));
        File.CreateSymbolicLink(cli.At("b.md"), "a.md");

        Assert.Equal(0, cli.Run("check", cli.Folder, "--fix").Code);

        Assert.Equal(MendableReport.Clean, File.ReadAllText(cli.At("a.md")));
        Assert.Equal("a.md", new FileInfo(cli.At("b.md")).LinkTarget);
    }

    [Fact]
    public void A_read_only_file_is_left_and_told()
    {
        var text = MendableReport.Write(MendableReport.Wide);
        var path = cli.Write("a.md", text);
        File.SetAttributes(path, FileAttributes.ReadOnly);

        var (code, output, _) = cli.Run("check", "./a.md", "--fix", "--lang", "en");

        Assert.Equal((2, text), (code, File.ReadAllText(path)));
        Assert.EndsWith("\nerror: a.md: the file is read-only and left as it was; allow writing to it first\n\n1 finding in 1 of 1 file (1 info)\n", output, StringComparison.Ordinal);
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_left_and_told()
    {
        var path = cli.Write("a.md", "edited");

        Assert.Equal("the file was changed by another program meanwhile and left as it is; run again", FileReplacement.Replace(path, "old"u8, "new"u8.ToArray())?.En);
        Assert.Equal("the file was changed by another program meanwhile and left as it is; run again", FileReplacement.Replace(path, "before"u8, "mended"u8.ToArray())?.En);
        Assert.Equal("edited", File.ReadAllText(path));
        Assert.Null(FileReplacement.Replace(path, "old"u8, "edited"u8.ToArray()));
        File.Delete(path);
        Assert.StartsWith("the file cannot be written and is left as it was: ", FileReplacement.Replace(path, "old"u8, "new"u8.ToArray())?.En, StringComparison.Ordinal);
        Assert.Empty(Names());
    }

    [LinuxFact]
    public async Task A_pipe_is_checked_and_not_written()
    {
        var pipe = cli.At("pipe");
        Process.Start("mkfifo", pipe).WaitForExit();
        var writing = Task.Run(() => File.WriteAllText(pipe, MendableReport.Write(MendableReport.Wide)));

        var (code, output, _) = cli.Run("check", "./pipe", "--fix", "--lang", "en");
        await writing;

        Assert.Equal(2, code);
        Assert.Contains("error: pipe: this is a pipe or a device, to which nothing can be written back: not mended\n", output, StringComparison.Ordinal);
    }

    [UserFact]
    public void A_folder_without_permission_leaves_the_file()
    {
        var path = cli.Write("a.md", "old");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(cli.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            Assert.StartsWith("the file cannot be written and is left as it was: ", FileReplacement.Replace(path, "old"u8, "new"u8.ToArray())?.En, StringComparison.Ordinal);
            File.SetUnixFileMode(cli.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["a.md"], Names());
    }

    [FullDiskFact]
    public void A_full_disk_leaves_the_file()
    {
        var text = MendableReport.Write(MendableReport.Wide);
        cli.Write("a.md", text);

        // In a name space of its own, a disk that has room for the file and not for a second one.
        var script = $"mkdir {cli.At("disk")} && mount -t tmpfs -o size=12k none {cli.At("disk")} && cp {cli.At("a.md")} {cli.At("disk")} && dd if=/dev/zero of={cli.At("disk/filler")} 2> /dev/null; "
            + $"dotnet {typeof(Program).Assembly.Location} check {cli.At("disk")} --fix --lang en > {cli.At("out.txt")}; echo $? >> {cli.At("out.txt")}; ls -A {cli.At("disk")} >> {cli.At("out.txt")}; cmp {cli.At("a.md")} {cli.At("disk/a.md")} >> {cli.At("out.txt")}";
        FullDiskFactAttribute.Run("-c", script);

        var lines = File.ReadAllLines(cli.At("out.txt"));
        Assert.Contains(lines, static l => l.Contains("disk/a.md: the file cannot be written and is left as it was: ", StringComparison.Ordinal));
        Assert.Equal(["", "1 finding in 1 of 1 file (1 info)", "2", "a.md", "filler"], lines[^5..]);
    }

    private IEnumerable<string?> Names() => Directory.EnumerateFileSystemEntries(cli.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}

/// <summary>Skipped, with the reason, where a test cannot make a small disk for itself.</summary>
internal sealed class FullDiskFactAttribute : FactAttribute
{
    public FullDiskFactAttribute() => Skip = OperatingSystem.IsLinux() && Run("-c", "mount -t tmpfs none /mnt") == 0 ? null : "only Linux lets a program mount a small disk in a name space of its own, and not everywhere";

    public static int Run(params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", ["--user", "--map-root-user", "--mount", "sh", .. args]) { RedirectStandardError = true });
            process?.WaitForExit();
            return process?.ExitCode ?? -1;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
