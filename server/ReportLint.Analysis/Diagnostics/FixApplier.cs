using System.Collections.Immutable;
using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A fix and the id of the rule that proposes it.</summary>
public sealed record RuleFix(string Rule, CodeFix Fix);

/// <summary>A text after fixes.</summary>
/// <param name="Changes">What changes the original into it, in order and apart, each as small as it can be.</param>
/// <param name="Fixes">How many fixes were applied.</param>
/// <param name="IsSettled">Whether nothing is left to fix; false where the rounds ran out or the fixes went in a circle.</param>
public sealed record FixedText(SourceText Text, ImmutableArray<TextChange> Changes, int Fixes, bool IsSettled)
{
    /// <summary>The rules whose fixes undid each other: of them nothing was applied, the text is the one before their circle began. Else empty.</summary>
    public ImmutableArray<string> Circle { get; init; } = [];

    /// <summary>The rules that still had fixes when the rounds ran out. Else empty.</summary>
    public ImmutableArray<string> Endless { get; init; } = [];
}

/// <summary>Applies fixes to a text: in each round all that do not get in each other's way, then what is found after them.</summary>
public static class FixApplier
{
    public const int MostRounds = 10;

    /// <summary>The first fix of each finding that is of the asked kind.</summary>
    public static IEnumerable<RuleFix> FixesOf(IEnumerable<Diagnostic> findings, Applicability applicability) => Fixes(findings, a => a == applicability);

    /// <summary>The first fix of each finding that is as safe as asked, or safer.</summary>
    public static IEnumerable<RuleFix> FixesUpTo(IEnumerable<Diagnostic> findings, Applicability most) => Fixes(findings, a => a <= most);

    private static IEnumerable<RuleFix> Fixes(IEnumerable<Diagnostic> findings, Func<Applicability, bool> isWanted) =>
        findings.Select(f => f.Fixes.FirstOrDefault(x => isWanted(x.Applicability)) is { } fix ? new RuleFix(f.Rule.Id, fix) : null).OfType<RuleFix>();

    /// <param name="text">The text.</param>
    /// <param name="fixesOf">The fixes for a text; asked anew after each round.</param>
    /// <param name="rounds">How many rounds there may be.</param>
    public static FixedText Apply(SourceText text, Func<SourceText, IEnumerable<RuleFix>> fixesOf, int rounds = MostRounds)
    {
        var texts = new List<SourceText> { text };
        var done = new List<ImmutableArray<RuleFix>>();
        while (done.Count < rounds)
        {
            var chosen = Choose(fixesOf(texts[^1]));
            if (chosen.IsEmpty)
            {
                return Result(texts[^1], done) with { IsSettled = true };
            }

            done.Add(chosen);
            var next = Apply(texts[^1].Content, Changes(chosen));
            var before = texts.FindIndex(t => string.Equals(t.Content, next, StringComparison.Ordinal));
            if (before >= 0)
            {
                return Result(texts[before], done[..before]) with { Circle = Rules(done[before..]) };
            }

            texts.Add(new SourceText(next));
        }

        return Result(texts[^1], done) with { Endless = done.Count == 0 ? [] : Rules([done[^1]]) };

        FixedText Result(SourceText to, List<ImmutableArray<RuleFix>> applied)
        {
            var pieces = new TextPieces(text.Content);
            applied.ForEach(fixes => pieces.Apply(Changes(fixes)));
            return new FixedText(to, pieces.ToChanges(), applied.Sum(static fixes => fixes.Length), false);
        }
    }

    private static IEnumerable<TextChange> Changes(ImmutableArray<RuleFix> fixes) => fixes.SelectMany(static f => f.Fix.Changes).OrderBy(static c => c.Span);

    private static ImmutableArray<string> Rules(List<ImmutableArray<RuleFix>> rounds) =>
        [.. rounds.SelectMany(static fixes => fixes).Select(static f => f.Rule).Distinct(StringComparer.Ordinal)];

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
    public static ImmutableArray<RuleFix> Choose(IEnumerable<RuleFix> fixes)
    {
        var chosen = ImmutableArray.CreateBuilder<RuleFix>();
        var taken = new List<TextSpan>();
        foreach (var fix in fixes.Where(static f => !f.Fix.Changes.IsEmpty).OrderBy(static f => f.Fix.Changes[0].Span))
        {
            if (fix.Fix.Changes.All(c => IsFree(taken, c.Span)))
            {
                chosen.Add(fix);
                foreach (var change in fix.Fix.Changes)
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
