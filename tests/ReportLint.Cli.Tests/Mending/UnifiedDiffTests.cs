using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Cli.Tests;

public sealed class UnifiedDiffTests : IDisposable
{
    private readonly CommandLine cli = new();

    public void Dispose() => cli.Dispose();

    [Theory]
    [InlineData("a\nb\n", 2, 1, "x", "@@ -1,2 +1,2 @@| a\n|-b\n|+x\n")]
    [InlineData("a\nb", 2, 1, "x", "@@ -1,2 +1,2 @@| a\n|-b|+x")]
    [InlineData("a\r\nb\r\n", 0, 1, "x", "@@ -1,2 +1,2 @@|-a\r\n|+x\r\n| b\r\n")]
    [InlineData("a\nb\n", 2, 0, "x\n\n", "@@ -1,2 +1,4 @@| a\n|+x\n|+\n| b\n")]
    [InlineData("a\nb\n", 0, 2, "", "@@ -1,2 +1 @@|-a\n| b\n")]
    [InlineData("a\nb\n", 1, 1, "", "@@ -1,2 +1 @@|-a\n|-b\n|+ab\n")]
    [InlineData("a\n", 2, 0, "b", "@@ -1 +1,2 @@| a\n|+b")]
    [InlineData("a", 1, 0, "\n\nb", "@@ -1 +1,3 @@|-a|+a\n|+\n|+b")]
    [InlineData("", 0, 0, "a\n", "@@ -0,0 +1 @@|+a\n")]
    [InlineData("a\n", 0, 2, "", "@@ -1 +0,0 @@|-a\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", 8, 1, "x", "@@ -2,7 +2,7 @@| 2\n| 3\n| 4\n|-5\n|+x\n| 6\n| 7\n| 8\n")]
    public void One_change(string text, int start, int length, string put, string wanted)
    {
        var hunk = Assert.Single(UnifiedDiff.Of(Encoding.UTF8.GetBytes(text), [new ByteChange(start, length, Encoding.UTF8.GetBytes(put))]));
        Assert.Equal(wanted, hunk.Header + string.Concat(hunk.Lines.Select(static l => $"|{l.Mark}{Encoding.UTF8.GetString(l.Bytes.Span)}")));
    }

    [Fact]
    public void What_git_makes_of_a_diff_is_the_mended_file()
    {
        var random = new Random(11);
        var all = new List<byte>();
        var wanted = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var trial = 0; trial < 300; trial++)
        {
            var bytes = Make(random, random.Next(1, 400));
            var changes = Changes(random, bytes);
            var name = $"{trial} 报告.md";
            File.WriteAllBytes(cli.At(name), bytes);
            wanted[name] = EncodedText.Apply(bytes, changes);
            var hunks = UnifiedDiff.Of(bytes, changes);
            if (!hunks.IsEmpty)
            {
                all.AddRange(Encoding.UTF8.GetBytes($"--- a/{name}\t\n+++ b/{name}\t\n"));
                all.AddRange(hunks.SelectMany(static h => (byte[])[.. Encoding.UTF8.GetBytes(h.Header + "\n"), .. h.Lines.SelectMany(static l => (byte[])[(byte)l.Mark, .. l.Bytes.Span, .. l.Bytes.Span is [.., (byte)'\n'] ? ""u8 : "\n\\ No newline at end of file\n"u8])]));
            }
        }

        File.WriteAllBytes(cli.At("all.patch"), [.. all]);
        using var git = Process.Start(new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", "all.patch"]) { WorkingDirectory = cli.Folder, RedirectStandardError = true });
        Assert.NotNull(git);
        var told = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.Equal((0, ""), (git.ExitCode, told));
        Assert.All(wanted, file => Assert.Equal((file.Key, Convert.ToHexString(file.Value)), (file.Key, Convert.ToHexString(File.ReadAllBytes(cli.At(file.Key))))));
    }

    /// <summary>Few different lines, so that changed ones often come out as they were.</summary>
    private static byte[] Make(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => (byte)"ab\n\n\r\xFF"[random.Next(6)])];

    private static ImmutableArray<ByteChange> Changes(Random random, byte[] bytes)
    {
        var changes = ImmutableArray.CreateBuilder<ByteChange>();
        for (var at = random.Next(bytes.Length); at < bytes.Length; at += random.Next(1, 80))
        {
            var length = random.Next(Math.Min(5, bytes.Length - at + 1));
            changes.Add(new ByteChange(at, length, Make(random, random.Next(4))));
            at += length;
        }

        return changes.ToImmutable();
    }
}
