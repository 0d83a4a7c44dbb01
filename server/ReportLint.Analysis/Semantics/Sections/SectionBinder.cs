using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Matches headings with the form's sections by subject, under any ordinal, wording and level. A report's sections share one way of numbering
/// or one heading level; what is numbered otherwise is a subsection, even if it has a section's name.
/// </summary>
internal sealed class SectionBinder
{
    private const double GoodMatch = 0.62;

    private const double SureMatch = 0.9;

    private readonly SectionVocabulary words;
    private readonly ImmutableArray<SectionForm> forms;
    private readonly SectionCandidates candidates;
    private readonly int end;

    private SectionBinder(PackModel pack, ImmutableArray<TableVocabulary> tables, SyntaxTree tree)
    {
        words = pack.Sections;
        forms = words.Forms;
        candidates = new SectionCandidates(pack, tables, tree, GoodMatch);
        end = tree.Text.Length;
    }

    private sealed record Match(int Form, SectionCandidate Heading, double Score);

    public static BoundSections Bind(PackModel pack, ImmutableArray<TableVocabulary> tables, SyntaxTree tree) =>
        new SectionBinder(pack, tables, tree).Bind();

    private BoundSections Bind()
    {
        var headings = candidates.Read();
        var styles = headings.GroupBy(static c => c.Style, StringComparer.Ordinal).Select(static g => (Headings: g.ToHashSet(), Matches: Assign(g))).ToList();
        if (styles.Count == 0)
        {
            return new BoundSections([], []);
        }

        var main = styles.MaxBy(static s => s.Matches.Sum(static m => m.Score));
        var matches = main.Matches;
        AddOtherwiseNumbered(headings, main.Headings, matches);

        var taken = matches.Select(static m => m.Heading).ToHashSet();
        var repeated = main.Headings.Where(h => !taken.Contains(h))
            .Select(h => (Heading: h, Form: matches.Where(m => h.Scores[m.Form] >= SureMatch).Select(static m => m.Form).FirstOrDefault(-1)))
            .Where(static r => r.Form >= 0)
            .OrderBy(static r => r.Heading.Span)
            .Select(r => new BoundSection(forms[r.Form], r.Heading.Span, r.Heading.Span.End));

        var ordered = matches.OrderBy(static m => m.Heading.Span).ToList();
        var found = ordered.Select((m, i) => new BoundSection(forms[m.Form], m.Heading.Span, i + 1 < ordered.Count ? ordered[i + 1].Heading.Span.Start : end));
        return new BoundSections([.. found], [.. repeated]);
    }

    /// <summary>Gives each section the heading that fits it best, the surest pairs first.</summary>
    private static List<Match> Assign(IEnumerable<SectionCandidate> headings)
    {
        var pairs = headings.SelectMany(static h => h.Scores.Select((s, f) => new Match(f, h, s))).Where(static p => p.Score >= GoodMatch)
            .OrderByDescending(static p => p.Score).ThenBy(static p => p.Heading.Span);
        var matches = new List<Match>();
        foreach (var pair in pairs)
        {
            if (!matches.Exists(m => m.Form == pair.Form || m.Heading == pair.Heading))
            {
                matches.Add(pair);
            }
        }

        return matches;
    }

    /// <summary>A section whose heading lost its number or its level: it must have the section's own name and stand where it belongs.</summary>
    private void AddOtherwiseNumbered(List<SectionCandidate> all, HashSet<SectionCandidate> main, List<Match> matches)
    {
        for (var form = 0; form < forms.Length; form++)
        {
            if (matches.Exists(m => m.Form == form))
            {
                continue;
            }

            var before = matches.Where(m => m.Form < form).Select(static m => m.Heading.Span.Start).DefaultIfEmpty(-1).Max();
            var after = matches.Where(m => m.Form > form).Select(static m => m.Heading.Span.Start).DefaultIfEmpty(int.MaxValue).Min();
            var heading = all.Find(c => !main.Contains(c) && c.Span.Start > before && c.Span.Start < after
                && words.ScoreOfTitle(c.Label, form) >= LeastFor(c.Label.Numbering, form) && !matches.Exists(m => m.Heading == c));
            if (heading is not null)
            {
                matches.Add(new Match(form, heading, heading.Scores[form]));
            }
        }
    }

    /// <summary>The section's own ordinal, not in brackets, speaks for a heading; another one rules it out.</summary>
    private static double LeastFor(Numbering? numbering, int form) => numbering switch
    {
        null => SureMatch,
        _ when numbering.Ordinal != form + 1 => double.MaxValue,
        { Style: NumberingStyle.HanInBrackets or NumberingStyle.DigitInBrackets } => SureMatch,
        _ => GoodMatch,
    };
}
