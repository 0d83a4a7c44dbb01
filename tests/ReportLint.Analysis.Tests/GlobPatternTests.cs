using System.Diagnostics;

namespace ReportLint.Analysis.Tests;

/// <summary>Patterns mean what they mean in a .gitignore file; git itself is the yardstick.</summary>
public sealed class GlobPatternTests
{
    private static readonly string[] Patterns =
    [
        "a", "a/", "/a", "a/b", "*.md", "/*.md", "a/*.md", "a/**", "**/a", "**/a/b.md", "a/**/b.md", "/**/b.md", "**", "*", "/*", "a*", "*a*b*", "?.md", "[ab].md", "[!a].md", "[a-c]", "[]a]", "[", "a[", "[a",
        "\\#a", "\\!a", "a\\*", "报告*.md", "a b", "a ", "a\\ ", "./a", "a//b", "**a", "a**b", "a/**/", "/", "!", "[\\]]", "[a-]", "x/**/y/**/z", ".*", "*/",
    ];

    private static readonly string[] Paths =
    [
        "a", "a/a", "a/b", "a/b.md", "b.md", "c.md", "ab.md", "a/b/b.md", "a/x/y/b.md", "x/a/b.md", "x/y/z", "x/1/y/2/3/z", "x/y/1", "b/a", "#a", "!a", "a*", "ab", "aXb", "a b", "a ", "]", "-", "报告一.md",
        "x/报告.md", ".a", "b/.a/c", "[", "c",
    ];

    [Fact]
    public void Git_agrees()
    {
        var folder = Directory.CreateTempSubdirectory("reportlint-").FullName;
        try
        {
            Git(folder, "", "init", "-q");
            var agreed = 0;
            foreach (var pattern in Patterns)
            {
                File.WriteAllText(Path.Combine(folder, ".gitignore"), pattern + "\n");
                var ignored = Git(folder, string.Join('\0', Paths) + "\0", "-c", "core.ignorecase=false", "check-ignore", "--no-index", "--stdin", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries);

                Assert.Equal((pattern, string.Join(", ", ignored)), (pattern, string.Join(", ", Paths.Where(p => new FileGlobs("/w", [pattern]).Matches("/w/" + p)))));
                agreed += ignored.Length;
            }

            Assert.InRange(agreed, 200, int.MaxValue);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("*.md !b.md", "a.md", true)]
    [InlineData("*.md !b.md", "x/b.md", false)]
    [InlineData("drafts/ !b.md", "drafts/b.md", true)]
    [InlineData("!b.md *.md", "b.md", true)]
    public void The_last_pattern_decides_and_nothing_is_taken_back_out_of_a_folder(string patterns, string path, bool expected) =>
        Assert.Equal(expected, new FileGlobs("/w", patterns.Split(' ')).Matches("/w/" + path));

    [Theory]
    [InlineData("/w", "/w/a.md", true)]
    [InlineData("/w/", "/w/a.md", true)]
    [InlineData("/", "/a.md", true)]
    [InlineData("/w", "/wx/a.md", false)]
    [InlineData("/w/x", "/w/a.md", false)]
    [InlineData("/w", "/w", false)]
    public void Only_what_lies_below_the_folder_is_meant(string folder, string path, bool expected) =>
        Assert.Equal(expected, new FileGlobs(folder, ["*"]).Matches(path));

    [Theory]
    [InlineData("*a", 2000, "b")]
    [InlineData("**/*a/", 500, "*b")]
    [InlineData("**/", 2000, "b")]
    [InlineData("[a", 2000, "")]
    public void A_hostile_pattern_takes_bounded_time(string part, int times, string end)
    {
        var pattern = string.Concat(Enumerable.Repeat(part, times)) + end;

        Assert.False(new FileGlobs("/w", [pattern]).Matches("/w/" + string.Join('/', Enumerable.Repeat(new string('a', 200), 20))));
    }

    private static string Git(string folder, string input, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true }) ?? throw new InvalidOperationException("git does not start");
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
