using System.Collections.Immutable;
using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A text after fixes.</summary>
/// <param name="Changes">What changes the original into it, in order and apart, each as small as it can be.</param>
/// <param name="Fixes">How many fixes were applied.</param>
/// <param name="IsSettled">Whether nothing is left to fix; false where the rounds ran out or the fixes went in a circle.</param>
public sealed record FixedText(SourceText Text, ImmutableArray<TextChange> Changes, int Fixes, bool IsSettled);

/// <summary>Applies fixes to a text: in each round all that do not get in each other's way, then what is found after them.</summary>
public static class FixApplier
{
    public const int MostRounds = 10;

    /// <summary>The first fix of each finding that is as safe as asked.</summary>
    public static IEnumerable<CodeFix> FixesOf(IEnumerable<Diagnostic> findings, Applicability applicability) =>
        findings.Select(f => f.Fixes.FirstOrDefault(x => x.Applicability == applicability)).OfType<CodeFix>();

    /// <param name="text">The text.</param>
    /// <param name="fixesOf">The fixes for a text; asked anew after each round.</param>
    /// <param name="rounds">How many rounds there may be.</param>
    public static FixedText Apply(SourceText text, Func<SourceText, IEnumerable<CodeFix>> fixesOf, int rounds = MostRounds)
    {
        var pieces = new TextPieces(text.Content);
        var seen = new HashSet<string>(StringComparer.Ordinal) { text.Content };
        var applied = 0;
        var settled = false;
        for (var round = 0; round < rounds; round++)
        {
            var chosen = Choose(fixesOf(text));
            settled = chosen.IsEmpty;
            if (settled)
            {
                break;
            }

            var changes = chosen.SelectMany(static f => f.Changes).OrderBy(static c => c.Span).ToList();
            var next = Apply(text.Content, changes);
            if (!seen.Add(next))
            {
                break;
            }

            pieces.Apply(changes);
            applied += chosen.Length;
            text = new SourceText(next);
        }

        return new FixedText(text, pieces.ToChanges(), applied, settled);
    }

    /// <summary>The text after changes that are in order and apart.</summary>
    public static string Apply(string text, IEnumerable<TextChange> changes)
    {
        var changed = new StringBuilder(text.Length);
        var at = 0;
        foreach (var change in changes)
        {
            changed.Append(text, at, change.Span.Start - at).Append(change.NewText);
            at = change.Span.End;
        }

        return changed.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Of fixes that get in each other's way the first one in the text. A fix of several changes is taken whole or not at all.</summary>
    public static ImmutableArray<CodeFix> Choose(IEnumerable<CodeFix> fixes)
    {
        var chosen = ImmutableArray.CreateBuilder<CodeFix>();
        var taken = new List<TextSpan>();
        foreach (var fix in fixes.Where(static f => !f.Changes.IsEmpty).OrderBy(static f => f.Changes[0].Span))
        {
            if (fix.Changes.All(c => IsFree(taken, c.Span)))
            {
                chosen.Add(fix);
                foreach (var change in fix.Changes)
                {
                    taken.Insert(~taken.BinarySearch(change.Span), change.Span);
                }
            }
        }

        return chosen.ToImmutable();
    }

    // Two changes that begin at one place would leave it open which comes first.
    private static bool IsFree(List<TextSpan> taken, TextSpan span)
    {
        var found = taken.BinarySearch(span);
        var (before, behind) = (~found - 1, ~found);
        return found < 0
            && (before < 0 || (taken[before].End <= span.Start && taken[before].Start < span.Start))
            && (behind == taken.Count || (span.End <= taken[behind].Start && span.Start < taken[behind].Start));
    }
}
