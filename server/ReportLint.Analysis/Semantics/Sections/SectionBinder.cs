using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Matches headings with the form's sections by subject, under any ordinal, wording and level. A report's sections share one way of numbering
/// or one heading level; what is numbered otherwise is a subsection, even if it has a section's name.
/// </summary>
internal sealed class SectionBinder
{
    private const double SureMatch = 0.9;

    private readonly Lexicon lexicon;
    private readonly SectionVocabulary words;
    private readonly ImmutableArray<SectionForm> forms;
    private readonly SyntaxTree tree;
    private readonly List<SectionCandidate> candidates;

    // Versions of a form mostly rule out the same headings, and what was bound stands for all of them.
    private List<SectionCandidate>? lastHeadings;
    private BoundSections lastBound = new([], []);

    public SectionBinder(PackModel pack, SyntaxTree tree)
    {
        this.tree = tree;
        lexicon = pack.Lexicon;
        words = pack.Sections;
        forms = words.Forms;
        candidates = SectionCandidates.Read(pack, tree);
    }

    private readonly record struct Match(int Form, SectionCandidate Heading, double Score);

    /// <summary>The sections of the document, whose tables are those of one version of the form.</summary>
    public BoundSections Bind(ImmutableArray<TableVocabulary> tables)
    {
        var headings = candidates.FindAll(c => !IsRowLabel(c, tables));
        if (lastHeadings is null || !CollectionsMarshal.AsSpan(headings).SequenceEqual(CollectionsMarshal.AsSpan(lastHeadings)))
        {
            lastHeadings = headings;
            lastBound = Bind(ContentsList.Remove(headings, forms.Length, tree, lexicon));
        }

        return lastBound;
    }

    private static bool IsRowLabel(SectionCandidate heading, ImmutableArray<TableVocabulary> tables)
    {
        var score = heading.Match.BestScore;
        foreach (var table in tables)
        {
            if ((table.ExactRow(heading.Label) is >= 0 and var row && table.Form.Rows[row].Label is { Length: > 4 })
                || (score < LabelSimilarity.Same && table.Match(heading.Label).Similarities.AsSpan().ContainsAnyInRange(score + 0.02, double.MaxValue)))
            {
                return true;
            }
        }

        return false;
    }

    private BoundSections Bind(List<SectionCandidate> headings)
    {
        if (headings.Count == 0)
        {
            return new BoundSections([], []);
        }

        var (style, matches) = MainStyle(headings);
        var repeated = ImmutableArray.CreateBuilder<BoundSection>();
        AddOtherwiseNumbered(headings, style, matches);
        foreach (var heading in headings)
        {
            if (heading.Style == style && !IsTaken(heading, matches) && matches.FindIndex(m => heading.Match[m.Form] >= SureMatch) is >= 0 and var named)
            {
                repeated.Add(new BoundSection(forms[matches[named].Form], heading.Span, heading.Span.End));
            }
        }

        matches.Sort(static (a, b) => a.Heading.Span.CompareTo(b.Heading.Span));
        var found = ImmutableArray.CreateBuilder<BoundSection>(matches.Count);
        for (var i = 0; i < matches.Count; i++)
        {
            found.Add(new BoundSection(forms[matches[i].Form], matches[i].Heading.Span, i + 1 < matches.Count ? matches[i + 1].Heading.Span.Start : tree.Text.Length));
        }

        return new BoundSections(found.DrainToImmutable(), repeated.DrainToImmutable());
    }

    /// <summary>The style whose headings fit the sections best as a whole; of several the first that is written.</summary>
    private (HeadingStyle Style, List<Match> Matches) MainStyle(List<SectionCandidate> headings)
    {
        var styles = new List<HeadingStyle>();
        var (main, matches, most) = (0, new List<Match>(), -1.0);
        foreach (var heading in headings)
        {
            if (styles.Contains(heading.Style))
            {
                continue;
            }

            var (own, sum) = (Assign(headings, heading.Style), 0.0);
            foreach (var match in own)
            {
                sum += match.Score;
            }

            (main, matches, most) = sum > most ? (styles.Count, own, sum) : (main, matches, most);
            styles.Add(heading.Style);
        }

        return (styles[main], matches);
    }

    /// <summary>Gives each section the heading of a style that fits it best, the surest pairs first.</summary>
    private List<Match> Assign(List<SectionCandidate> headings, HeadingStyle style)
    {
        var pairs = new List<Match>();
        foreach (var heading in headings)
        {
            for (var form = 0; heading.Style == style && form < forms.Length; form++)
            {
                if (heading.Match[form] >= SectionVocabulary.GoodMatch)
                {
                    pairs.Add(new Match(form, heading, heading.Match[form]));
                }
            }
        }

        pairs.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score)
            : a.Heading == b.Heading ? a.Form.CompareTo(b.Form) : a.Heading.Span.CompareTo(b.Heading.Span));
        var matches = new List<Match>();
        foreach (var pair in pairs)
        {
            if (!IsFound(pair.Form, matches) && !IsTaken(pair.Heading, matches))
            {
                matches.Add(pair);
            }
        }

        return matches;
    }

    /// <summary>A section whose heading lost its number or its level: it must have the section's own name and stand where it belongs.</summary>
    private void AddOtherwiseNumbered(List<SectionCandidate> headings, HeadingStyle main, List<Match> matches)
    {
        for (var form = 0; form < forms.Length; form++)
        {
            if (IsFound(form, matches))
            {
                continue;
            }

            var (before, after) = (-1, int.MaxValue);
            foreach (var match in matches)
            {
                var start = match.Heading.Span.Start;
                (before, after) = match.Form < form ? (Math.Max(before, start), after) : (before, Math.Min(after, start));
            }

            var heading = headings.Find(c => c.Style != main && c.Span.Start > before && c.Span.Start < after
                && words.ScoreOfTitle(c.Label, form) >= LeastFor(c.Label.Numbering, form) && !IsTaken(c, matches));
            if (heading is not null)
            {
                matches.Add(new Match(form, heading, heading.Match[form]));
            }
        }
    }

    private static bool IsFound(int form, List<Match> matches)
    {
        foreach (var match in matches)
        {
            if (match.Form == form)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTaken(SectionCandidate heading, List<Match> matches)
    {
        foreach (var match in matches)
        {
            if (match.Heading == heading)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The section's own ordinal, not in brackets, speaks for a heading; another one rules it out.</summary>
    private static double LeastFor(Numbering? numbering, int form) => numbering switch
    {
        null => SureMatch,
        _ when numbering.Ordinal != form + 1 => double.MaxValue,
        { Style: NumberingStyle.HanInBrackets or NumberingStyle.DigitInBrackets } => SureMatch,
        _ => SectionVocabulary.GoodMatch,
    };
}
