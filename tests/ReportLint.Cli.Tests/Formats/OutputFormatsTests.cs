namespace ReportLint.Cli.Tests;

public sealed class OutputFormatsTests
{
    [Fact]
    public void Each_name_finds_its_format()
    {
        Assert.Equal<string>(["text", "concise", "json", "sarif", "github", "gitlab", "junit"], OutputFormats.Names);
        Assert.All(OutputFormats.Names, name => Assert.Equal(name, OutputFormats.Find(name).Name));
    }
}
