namespace ReportLint.Analysis;

/// <summary>"Did you mean": the known name that is nearest by Levenshtein distance.</summary>
internal static class Suggestion
{
    private const int MostListed = 20;

    /// <summary>What there is, for the end of a message; of many the first ones.</summary>
    public static string List(IEnumerable<string> known)
    {
        var all = known.Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", all.Take(MostListed)) + (all.Count > MostListed ? ", …" : "");
    }

    private const int LongestName = 100;

    /// <summary>The known name that was probably meant; null if none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        var best = known.Select(k => (Name: k, Distance: Distance(name, k))).OrderBy(static p => p.Distance).ThenBy(static p => p.Name, StringComparer.Ordinal).FirstOrDefault();
        return best.Name is not null && best.Distance < name.Length && best.Distance <= Math.Max(1, (name.Length + 1) / 3) ? best.Name : null;
    }

    public static string En(string? meant) => meant is null ? "" : $"; did you mean \"{meant}\"?";

    public static string Zh(string? meant) => meant is null ? "" : $"（是不是“{meant}”？）";

    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
