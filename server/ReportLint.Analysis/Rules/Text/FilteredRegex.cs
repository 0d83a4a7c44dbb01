using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>A regular expression that is made when a text first has what each of its matches must contain.</summary>
internal sealed class FilteredRegex(string pattern, bool isShipped, bool ignoreCase = false)
{
    private readonly string literal = ignoreCase ? "" : RequiredLiteral.Of(pattern);
    private readonly Lazy<Regex> regex = new(() => LinearPattern.Create(pattern, ignoreCase, isShipped));

    public Regex Regex => regex.Value;

    public bool MayBeIn(string text) => text.Contains(literal, StringComparison.Ordinal);

    public IEnumerable<Match> Matches(string text) => MayBeIn(text) ? Regex.Matches(text) : [];
}
