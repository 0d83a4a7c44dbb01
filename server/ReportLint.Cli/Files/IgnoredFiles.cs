using MAB.DotIgnore;

namespace ReportLint.Cli;

/// <summary>
/// What the .gitignore files of a repository leave out: those from the repository's root down to the folder that is searched, and those met on the
/// way. All rules stand in one list, the deeper ones last, so that a deeper file may take back what a higher one left out.
/// </summary>
internal sealed class IgnoredFiles
{
    private readonly IgnoreList rules = new();
    private readonly string root;

    private IgnoredFiles(string root) => this.root = root;

    public static IgnoredFiles For(string folder)
    {
        var full = Path.GetFullPath(folder);
        var above = new Stack<string>();
        var top = full;
        for (var at = full; at is not null; at = Path.GetDirectoryName(at))
        {
            above.Push(at);
            if (Path.Exists(Path.Combine(at, ".git")))
            {
                top = at;
                break;
            }
        }

        var ignored = new IgnoredFiles(top);
        foreach (var between in above.Where(a => a.Length >= top.Length && a.Length < full.Length))
        {
            ignored.Enter(between);
        }

        return ignored;
    }

    /// <summary>Takes in the folder's own .gitignore, if it has one that can be read.</summary>
    public void Enter(string folder)
    {
        var file = Path.Combine(folder, ".gitignore");
        if (!File.Exists(file))
        {
            return;
        }

        foreach (var line in File.ReadLines(file))
        {
            if (Rooted(line.TrimEnd(), Relative(folder)) is { } rule)
            {
                rules.AddRule(rule);
            }
        }
    }

    public bool Contains(string path, bool isFolder) => rules.IsIgnored(Relative(path), isFolder);

    /// <summary>The rule as it would stand in the root's file; null for a comment or a blank line.</summary>
    private static string? Rooted(string rule, string folder)
    {
        if (rule.Length == 0 || rule[0] == '#' || folder is "" or ".")
        {
            return rule.Length == 0 || rule[0] == '#' ? null : rule;
        }

        var (mark, pattern) = rule[0] == '!' ? ("!", rule[1..]) : ("", rule);
        return pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal)
            ? $"{mark}/{folder}/{pattern.TrimStart('/')}"
            : $"{mark}/{folder}/**/{pattern}";
    }

    private string Relative(string path) => Path.GetRelativePath(root, Path.GetFullPath(path)).Replace('\\', '/');
}
