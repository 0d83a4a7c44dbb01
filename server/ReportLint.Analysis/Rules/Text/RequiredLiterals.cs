using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// What every match of a regular expression must contain: most texts do not have it, and to look for it is far cheaper than to run the expression.
/// The idea is that of Russ Cox, "Regular Expression Matching with a Trigram Index" (2012).
/// </summary>
internal static class RequiredLiterals
{
    private const int MostClauses = 3;
    private const int LongestOnStack = 256;

    /// <param name="pattern">The expression; {name} in it stands for another that is not known yet.</param>
    /// <returns>Clauses, each of which a match contains one literal of, the most telling first; none where nothing can be told.</returns>
    public static ImmutableArray<ImmutableArray<string>> Of(string pattern)
    {
        var clauses = new List<ImmutableArray<string>>();
        var reader = new LiteralReader(pattern, pattern.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[pattern.Length]);
        _ = reader.Alternatives(clauses);
        if (reader.IsLost)
        {
            return [];
        }

        clauses.Sort(static (a, b) => IsBetter(a, b) ? -1 : IsBetter(b, a) ? 1 : 0);
        return [.. clauses.Slice(0, Math.Min(MostClauses, clauses.Count))];
    }

    /// <summary>Whether a clause tells more than another: by its shortest literal, else by how few it has.</summary>
    public static bool IsBetter(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        var (ours, theirs) = (Shortest(one), Shortest(other));
        return ours != theirs ? ours > theirs : one.Length < other.Length;
    }

    /// <summary>The length of its shortest literal; 0 where there is no clause.</summary>
    public static int Shortest(ImmutableArray<string> clause)
    {
        var shortest = clause.IsDefault ? 0 : int.MaxValue;
        foreach (var literal in clause.IsDefault ? [] : clause)
        {
            shortest = Math.Min(shortest, literal.Length);
        }

        return shortest;
    }
}
