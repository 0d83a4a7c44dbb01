using System.Collections.Immutable;
using System.Reflection;

namespace ReportLint.Cli;

/// <summary>All output formats, by the name that `--format` takes.</summary>
internal static class OutputFormats
{
    public static ImmutableArray<IOutputFormat> All { get; } = In(Environment.CurrentDirectory);

    public static ImmutableArray<string> Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>The format of that name, which must be one of <see cref="Names"/>.</summary>
    public static IOutputFormat Find(string name) => All.First(format => string.Equals(format.Name, name, StringComparison.Ordinal));

    /// <summary>The formats for a run that starts in the directory.</summary>
    public static ImmutableArray<IOutputFormat> In(string workingDirectory) =>
    [
        new TextFormat(),
        new ConciseFormat(),
        new JsonFormat(),
        new SarifFormat(workingDirectory, ToolVersion),
        new GithubFormat(Environment.GetEnvironmentVariable("GITHUB_WORKSPACE")),
        new GitlabFormat(Environment.GetEnvironmentVariable("CI_PROJECT_DIR")),
        new JunitFormat(),
    ];

    /// <summary>The program's version without the commit that the build appends.</summary>
    public static string ToolVersion() =>
        typeof(OutputFormats).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
