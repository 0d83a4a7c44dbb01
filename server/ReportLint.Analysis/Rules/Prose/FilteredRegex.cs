using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>A regular expression that is made when a text first has what each of its matches must contain.</summary>
internal sealed class FilteredRegex(string pattern, bool isShipped)
{
    private readonly string literal = RequiredLiteral.Of(pattern);
    private readonly Lazy<Regex> regex = new(() => LinearPattern.Create(pattern, isShipped: isShipped));

    public bool MayBeIn(string text) => text.Contains(literal, StringComparison.Ordinal);

    public IEnumerable<Match> Matches(string text) => text.Contains(literal, StringComparison.Ordinal) ? regex.Value.Matches(text) : [];
}
