using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>
/// Regular expressions out of packs. They run without backtracking, so that none can take forever on any text. Those that ship repeat nothing without bound, which a test holds, and run by the
/// ordinary engine, which finds the same and is made ready many times faster; where the program is compiled ahead of time, so are they.
/// </summary>
internal static class LinearPattern
{
    public const int LimitInMilliseconds = 1000;

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(LimitInMilliseconds);

    /// <exception cref="ArgumentException">The pattern is none.</exception>
    /// <exception cref="NotSupportedException">The pattern cannot run without backtracking: it looks around or refers back, or is too large.</exception>
    /// <param name="isShipped">Whether it stands in a pack that ships.</param>
    public static Regex Create(string pattern, bool ignoreCase = false, bool isShipped = false) =>
        (isShipped && !RuntimeFeature.IsDynamicCodeCompiled ? ShippedExpressions.Find(new ExpressionText(pattern, ignoreCase)) : null)
        ?? new Regex(pattern, RegexOptions.CultureInvariant | (isShipped ? RegexOptions.None : RegexOptions.NonBacktracking) | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None), Limit);

    /// <summary>What is wrong with a pattern; null if nothing is.</summary>
    public static LocalizedText? Error(string pattern, bool ignoreCase = false)
    {
        try
        {
            _ = Create(pattern, ignoreCase);
            return null;
        }
        catch (NotSupportedException)
        {
            return new LocalizedText(
                "前后查找、反向引用和过大的重复可能永远算不完，因此不支持",
                "looking around, referring back and very large repetitions could take forever, so they are not supported");
        }
        catch (ArgumentException e)
        {
            return LocalizedText.Same(e.Message);
        }
    }

    /// <summary>Whether a sound pattern also matches where there is nothing, and so everywhere.</summary>
    public static bool MatchesNothing(string pattern) => Create(pattern).IsMatch("");
}
