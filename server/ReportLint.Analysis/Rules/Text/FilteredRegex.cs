using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>A regular expression of a rule, made when a text first has what each of its matches must contain.</summary>
/// <param name="pattern">The expression, or what <paramref name="expand"/> makes it of.</param>
/// <param name="isShipped">Whether it stands in a pack that ships.</param>
internal sealed class FilteredRegex(string pattern, bool isShipped, bool ignoreCase, Func<string, string>? expand)
{
    private readonly Lazy<TextNeed> need = new(() => TextNeed.Regex(pattern, ignoreCase, isShipped));
    private readonly Lazy<Regex> regex = new(() => LinearPattern.Create(expand is null ? pattern : expand(pattern), ignoreCase, isShipped));

    public Regex Regex => regex.Value;

    public TextNeed Need => need.Value;

    public IEnumerable<Match> Matches(string text) => Need.IsMet(text) ? Regex.Matches(text) : [];
}
