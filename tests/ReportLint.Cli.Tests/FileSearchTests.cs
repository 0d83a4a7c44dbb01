namespace ReportLint.Cli.Tests;

/// <summary>Which files a run takes: folders, patterns, what is left out, and why nothing is checked.</summary>
public sealed class FileSearchTests : IDisposable
{
    private readonly CommandLine cli = new();

    public FileSearchTests()
    {
        Directory.CreateDirectory(cli.At(".git"));
        foreach (var name in new[] { "a.md", "b.txt", "sub/c.md", "sub/deep/d.md", "sub/e.text", "sub/f.docx", "sub.md", "[1].md", "drafts/g.md", "drafts/old/h.md" })
        {
            cli.Write(name);
        }
    }

    public void Dispose() => cli.Dispose();

    [Theory]
    [InlineData("", "[1].md a.md b.txt drafts/g.md drafts/old/h.md sub.md sub/c.md sub/deep/d.md")]
    [InlineData("*.md", "[1].md a.md sub.md")]
    [InlineData("**/*.md", "[1].md a.md drafts/g.md drafts/old/h.md sub.md sub/c.md sub/deep/d.md")]
    [InlineData("sub/*.md", "sub/c.md")]
    [InlineData("sub/*", "sub/c.md sub/deep/d.md")]
    [InlineData("sub/*.text", "sub/e.text")]
    [InlineData("s?b/[a-c].md", "sub/c.md")]
    [InlineData("*/deep/", "sub/deep/d.md")]
    [InlineData("[1].md", "[1].md")]
    [InlineData("b.txt a.md", "b.txt a.md")]
    [InlineData("b.txt *.txt sub.md sub", "b.txt sub.md sub/c.md sub/deep/d.md")]
    public void Folders_and_patterns(string paths, string expected) => Assert.Equal(expected, Files(paths));

    [Theory]
    [InlineData("", "[1].md b.txt sub.md sub/c.md sub/deep/d.md")]
    [InlineData("a.md", "a.md")]
    [InlineData("drafts", "drafts/g.md drafts/old/h.md")]
    [InlineData("drafts/g.md", "drafts/g.md")]
    [InlineData("*.md", "[1].md sub.md")]
    [InlineData("a.md drafts drafts/g.md sub/c.md --force-exclude", "sub/c.md")]
    public void What_is_left_out_is_taken_only_if_it_is_named(string paths, string expected)
    {
        cli.Write(".gitignore", "/a.md\n");
        cli.Write(".reportlint.yaml", "ignore: [drafts/]");

        Assert.Equal(expected, Files(paths));
    }

    [Fact]
    public void A_folders_own_configuration_leaves_out_in_its_place()
    {
        cli.Write(".reportlint.yaml", "ignore: ['*.md']");
        cli.Write("sub/.reportlint.yaml", "ignore: [/deep]");
        cli.Write("drafts/.reportlint.yaml", "extends: [../.reportlint.yaml]\nignore: ['!g.md']");

        Assert.Equal("b.txt drafts/g.md sub/c.md", Files(""));
    }

    [Theory]
    [InlineData("sub/deep --select none", 2, "there is no rule \"none\"; reportlint rules lists them all")]
    [InlineData("none", 2, "none: no such file or folder")]
    [InlineData("none/*.md", 2, "none/*.md: no file matches this pattern, but for what is left out (*, ?, […] and ** are known)")]
    [InlineData("empty", 0, "0 files checked, because none ends in .md, .markdown, .txt, .html, .htm")]
    [InlineData("git", 0, "0 files checked, because all that was found is left out: 1 file and 1 folder by .gitignore")]
    [InlineData("both", 0, "0 files checked, because all that was found is left out: 1 file by .gitignore; 2 files by \"ignore\" in .reportlint.yaml")]
    [InlineData("both/*.md", 0, "0 files checked, because all that was found is left out: 1 file by .gitignore; 2 files by \"ignore\" in .reportlint.yaml")]
    public void Nothing_to_check_is_told_with_the_reason(string paths, int code, string reason)
    {
        cli.Write(".gitignore", "secret*\n");
        cli.Write(".reportlint.yaml", "ignore: [draft*]");
        cli.Write("empty/a.docx");
        foreach (var name in new[] { "git/secret.md", "git/secrets/b.md", "both/secret.md", "both/draft1.md", "both/draft2.md" })
        {
            cli.Write(name);
        }

        var result = cli.Run(["check", .. Paths(paths), "--format", "concise", "--lang", "en", "-q"]);

        Assert.Equal((code, "", reason + "\n"), result);
    }

    [Fact]
    public void A_pattern_with_wildcards_in_gitignore_that_means_nothing_does_no_harm()
    {
        cli.Write(".gitignore", "[\n!\n/\n\\\n*a*a*a*a*a*a*a*a*a*a*a*b\n");

        Assert.Equal("sub/c.md sub/deep/d.md", Files("sub"));
    }

    private string Files(string paths)
    {
        var (code, output, error) = cli.Run(["check", .. Paths(paths), "--show-files"]);
        Assert.Equal((0, ""), (code, error));
        return string.Join(' ', output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private IEnumerable<string> Paths(string paths) =>
        paths.Length == 0 ? [cli.Folder] : paths.Split(' ').Select((p, i) => p.StartsWith('-') || (i > 0 && paths.Split(' ')[i - 1].StartsWith("--select", StringComparison.Ordinal)) ? p : cli.At(p));
}
