namespace ReportLint.Cli.Tests;

public sealed class FileUriTests
{
    [Theory]
    [InlineData("a.md", "a.md")]
    [InlineData("./sub/../a.md", "a.md")]
    [InlineData("/work/reports/sub/a.md", "sub/a.md")]
    [InlineData("2023 年/报告 (1).md", "2023%20%E5%B9%B4/%E6%8A%A5%E5%91%8A%20%281%29.md")]
    [InlineData("a:b#c?d%20[e].md", "a%3Ab%23c%3Fd%2520%5Be%5D.md")]
    [InlineData("..a.md", "..a.md")]
    [InlineData("-", "-")]
    public void Below_the_working_directory(string path, string uri) => Assert.Equal((uri, true), new FileUri("/work/reports").Of(path));

    [Theory]
    [InlineData("../a.md", "file:///work/a.md")]
    [InlineData("/work/reports2/a.md", "file:///work/reports2/a.md")]
    [InlineData("/其他/a b.md", "file:///%E5%85%B6%E4%BB%96/a%20b.md")]
    public void Elsewhere(string path, string uri) => Assert.Equal((uri, false), new FileUri("/work/reports").Of(path));

    [Theory]
    [InlineData("/work/reports", "file:///work/reports/")]
    [InlineData("/work/年 报/", "file:///work/%E5%B9%B4%20%E6%8A%A5/")]
    [InlineData("/", "file:///")]
    public void The_working_directory_ends_with_a_slash(string directory, string uri)
    {
        Assert.Equal(uri, new FileUri(directory).WorkingDirectory);
        Assert.Equal(("a.md", true), new FileUri(directory).Of("a.md"));
    }
}
