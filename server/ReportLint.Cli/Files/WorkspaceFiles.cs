using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>The files of the disk, as configuration needs them.</summary>
internal sealed class WorkspaceFiles : IConfigurationFiles
{
    private const int LargestFile = 1024 * 1024;

    // A baseline is no YAML, which costs many times its size to read, and it grows with what it holds.
    private const int LargestBaseline = 64 * LargestFile;
    private const int MostLinks = 40;

    public (string? Text, LocalizedText? Fault) Read(string path) => Read(path, LargestFile);

    public (string? Text, LocalizedText? Fault) ReadBaseline(string path) => Read(path, LargestBaseline);

    public (SourceText Text, DocumentFormat Format)? ReadReport(string path) => File.Exists(path) && FileReader.Read(path) is { Text: { } text } read ? (text, read.Format) : null;

    public bool Exists(string path) => File.Exists(path);

    public (ImmutableArray<string> Names, LocalizedText? Fault) YamlFiles(string folder)
    {
        try
        {
            return Directory.Exists(folder)
                ? ([.. Directory.EnumerateFiles(folder, "*.yaml").Concat(Groups(folder).SelectMany(static g => Directory.EnumerateFiles(g, "*.yaml"))).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)], null)
                : ([], new LocalizedText($"没有规则包或文件夹 {folder}", $"there is no pack or folder {folder}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], new LocalizedText($"无法打开文件夹 {folder}：{e.Message}", $"the folder {folder} cannot be opened: {e.Message}"));
        }
    }

    private static IEnumerable<string> Groups(string folder) => Directory.EnumerateDirectories(folder).Where(static d => !Path.GetFileName(d).StartsWith('.'));

    public bool IsWithin(string path, string folder)
    {
        try
        {
            var root = Path.TrimEndingDirectorySeparator(RealPath(folder));
            var real = RealPath(path);
            return real.StartsWith(root, StringComparison.Ordinal) && (real.Length == root.Length || Path.EndsInDirectorySeparator(root) || real[root.Length] == Path.DirectorySeparatorChar);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The absolute path with all links followed.</summary>
    public static string RealPath(string path) => RealPath(path, MostLinks);

    private static (string? Text, LocalizedText? Fault) Read(string path, int largest)
    {
        if (Directory.Exists(path))
        {
            return (null, new LocalizedText("这是文件夹，不是文件", "this is a folder, not a file"));
        }

        if (!File.Exists(path))
        {
            return (null, new LocalizedText("没有这个文件", "there is no such file"));
        }

        var read = FileReader.Read(path, largest);
        return (read.Text?.Content, read.Fault?.Message);
    }

    private static string RealPath(string path, int links)
    {
        var at = Path.GetPathRoot(path) ?? "";
        foreach (var name in path[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            at = Path.Combine(at, name);
            if (new FileInfo(at).LinkTarget is { } target)
            {
                at = links > 0 ? RealPath(Path.GetFullPath(target, Path.GetDirectoryName(at) ?? ""), links - 1) : throw new IOException(at);
            }
        }

        return at;
    }
}
