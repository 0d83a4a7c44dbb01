using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>What a search came across and left out, so that a search that finds nothing can say why.</summary>
internal sealed class LeftOut
{
    private readonly SortedSet<string> configurations = new(StringComparer.Ordinal);
    private (int Files, int Folders) byGit;
    private (int Files, int Folders) byConfiguration;

    public void ByGit(bool isFolder) => byGit = Add(byGit, isFolder);

    public void ByConfiguration(string file, bool isFolder)
    {
        byConfiguration = Add(byConfiguration, isFolder);
        configurations.Add(ShownPath.Of(file));
    }

    public LocalizedText WhyNothingIsChecked()
    {
        if (byGit == (0, 0) && byConfiguration == (0, 0))
        {
            return new LocalizedText(
                $"检查了 0 个文件：没有以 {string.Join('、', FileFinder.Endings)} 结尾的文件", $"0 files checked, because none ends in {string.Join(", ", FileFinder.Endings)}");
        }

        var names = string.Join(", ", configurations);
        return new LocalizedText(
            $"检查了 0 个文件：找到的都被排除（{string.Join("；", new[] { Zh(byGit, ".gitignore"), Zh(byConfiguration, $"{names} 的 ignore") }.OfType<string>())}）",
            $"0 files checked, because all that was found is left out: {string.Join("; ", new[] { En(byGit, ".gitignore"), En(byConfiguration, $"\"ignore\" in {names}") }.OfType<string>())}");
    }

    private static (int Files, int Folders) Add((int Files, int Folders) count, bool isFolder) =>
        isFolder ? count with { Folders = count.Folders + 1 } : count with { Files = count.Files + 1 };

    private static string? Zh((int Files, int Folders) count, string by) => count == (0, 0) ? null
        : $"{by}：{string.Join("、", new[] { count.Files > 0 ? $"{count.Files} 个文件" : "", count.Folders > 0 ? $"{count.Folders} 个文件夹" : "" }.Where(static s => s.Length > 0))}";

    private static string? En((int Files, int Folders) count, string by) => count == (0, 0) ? null
        : $"{string.Join(" and ", new[] { Count(count.Files, "file"), Count(count.Folders, "folder") }.Where(static s => s.Length > 0))} by {by}";

    private static string Count(int number, string noun) => number switch
    {
        0 => "",
        1 => $"1 {noun}",
        _ => $"{number} {noun}s",
    };
}
