namespace ReportLint.Analysis;

/// <summary>Rules are named by their id or by its beginning up to a slash: "govinfo" names all rules of the pack, "govinfo/style" those of a group in it.</summary>
public static class RuleNames
{
    public static bool Covers(string name, string id) =>
        id.StartsWith(name, StringComparison.Ordinal) && (id.Length == name.Length || id[name.Length] == '/');

    /// <summary>The pack that a name is of: all before its first slash, or the whole name where it has none.</summary>
    public static string PackOf(string name) => name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? name[..slash] : name;

    /// <summary>What to say of a name that covers none of the rules; null if it covers one.</summary>
    public static LocalizedText? Unknown(string name, IReadOnlyCollection<string> ids)
    {
        if (name.Length > 0 && ids.Any(id => Covers(name, id)))
        {
            return null;
        }

        var groups = ids.Select(static id => id[..Math.Max(0, id.LastIndexOf('/'))]).Concat(ids.Select(PackOf)).Where(static p => p.Length > 0);
        var meant = ids.FirstOrDefault(id => id.EndsWith("/" + name, StringComparison.Ordinal)) ?? Suggestion.Nearest(name, ids.Concat(groups));
        return new LocalizedText(
            $"没有规则“{name}”{Suggestion.Zh(meant)}；用 reportlint rules 查看全部规则",
            $"there is no rule \"{name}\"{Suggestion.En(meant)}; reportlint rules lists them all");
    }
}
