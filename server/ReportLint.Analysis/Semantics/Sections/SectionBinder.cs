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

    private readonly ImmutableArray<SectionForm> forms;
    private readonly ImmutableArray<ImmutableArray<LabelText>> titles;
    private readonly ImmutableArray<TableVocabulary> tables;
    private readonly ImmutableArray<SyntaxNode> blocks;

    private SectionBinder(ImmutableArray<SectionForm> forms, ImmutableArray<TableVocabulary> tables, ImmutableArray<SyntaxNode> blocks)
    {
        this.forms = forms;
        this.tables = tables;
        this.blocks = blocks;
        titles = [.. forms.Select(static f => f.AlsoTitled.Insert(0, f.Title).Select(LabelText.Parse).ToImmutableArray())];
    }

    /// <summary>A heading that may open a section.</summary>
    /// <param name="Style">How it is numbered, else its level: headings of one style are of one rank.</param>
    private sealed record Candidate(int Block, TextSpan Span, LabelText Label, string Style, ImmutableArray<double> Scores);

    private sealed record Match(int Form, Candidate Heading, double Score);

    public static BoundSections Bind(ImmutableArray<SectionForm> forms, ImmutableArray<TableVocabulary> tables, SyntaxTree tree) =>
        new SectionBinder(forms, tables, tree.Root.Blocks).Bind();

    private BoundSections Bind()
    {
        var candidates = WithoutContents([.. blocks.Select(Read).OfType<Candidate>()]);
        var styles = candidates.GroupBy(static c => c.Style, StringComparer.Ordinal)
            .Select(g => (Headings: g.ToList(), Matches: Assign([.. g], GoodMatch)))
            .ToList();
        if (styles.Count == 0)
        {
            return new BoundSections([], []);
        }

        var main = styles.MaxBy(static s => s.Matches.Sum(static m => m.Score));
        var matches = main.Matches;
        AddOtherwiseNumbered(candidates, main.Headings, matches);

        var taken = matches.Select(static m => m.Heading.Block).ToHashSet();
        var repeated = main.Headings.Where(h => !taken.Contains(h.Block))
            .Select(h => (Heading: h, Form: matches.Where(m => h.Scores[m.Form] >= SureMatch).Select(static m => m.Form).FirstOrDefault(-1)))
            .Where(static r => r.Form >= 0)
            .Select(r => new BoundSection(forms[r.Form], r.Heading.Block, r.Heading.Span, r.Heading.Block + 1));

        var ordered = matches.OrderBy(static m => m.Heading.Block).ToList();
        var found = ordered.Select((m, i) => new BoundSection(forms[m.Form], m.Heading.Block, m.Heading.Span, i + 1 < ordered.Count ? ordered[i + 1].Heading.Block : blocks.Length));
        return new BoundSections([.. found], [.. repeated]);
    }

    private Candidate? Read(SyntaxNode node, int block)
    {
        switch (node)
        {
            case HeadingSyntax heading:
                var style = heading.Numbering is { } n ? n.Style.ToString() : $"level {heading.Level}";
                return Consider(block, heading.ContentSpan, style, heading.Text.Text, GoodMatch);
            case ParagraphSyntax { Text.Text.Length: <= 40 } line:
                // A line that is a section's name to the letter is a heading, whatever it looks like.
                return Consider(block, line.Text.Span, "line", line.Text.Text, LabelSimilarity.Same);
            default:
                return null;
        }
    }

    private Candidate? Consider(int block, TextSpan span, string style, string text, double least)
    {
        var label = LabelText.Parse(text);
        var scores = titles.Select(t => t.Max(title => LabelSimilarity.Score(label, title))).ToImmutableArray();
        var best = scores.Max();
        var isRowLabel = tables.Any(t => t.ExactRow(label) is >= 0 and var row && t.Form.Rows[row].Label is { Length: > 4 }
            || Enumerable.Range(0, t.Form.Rows.Length).Any(r => t.Similarity(label, r) > best + 0.02));
        return best >= least && !isRowLabel ? new Candidate(block, span, label, style, scores) : null;
    }

    /// <summary>Drops a table of contents: three or more headings with nothing between them, whose sections also stand elsewhere.</summary>
    private List<Candidate> WithoutContents(List<Candidate> candidates)
    {
        var kept = new List<Candidate>();
        for (var i = 0; i < candidates.Count;)
        {
            var end = i + 1;
            while (end < candidates.Count && IsEmptyBetween(candidates[end - 1].Block, candidates[end].Block))
            {
                end++;
            }

            var list = candidates.GetRange(i, end - i);
            if (list.Count < 3 || !list.TrueForAll(c => candidates.Except(list).Any(o => o.Scores[Best(c)] >= GoodMatch)))
            {
                kept.AddRange(list);
            }

            i = end;
        }

        return kept;
    }

    private bool IsEmptyBetween(int first, int next)
    {
        for (var i = first + 1; i < next; i++)
        {
            if (blocks[i] is not (BlankLinesSyntax or PageNumberSyntax))
            {
                return false;
            }
        }

        return true;
    }

    private static int Best(Candidate candidate) => candidate.Scores.IndexOf(candidate.Scores.Max());

    /// <summary>Gives each section the heading that fits it best, the surest pairs first.</summary>
    private static List<Match> Assign(List<Candidate> headings, double least)
    {
        var pairs = headings.SelectMany(h => h.Scores.Select((s, f) => new Match(f, h, s))).Where(p => p.Score >= least)
            .OrderByDescending(static p => p.Score).ThenBy(static p => p.Heading.Block);
        var matches = new List<Match>();
        foreach (var pair in pairs)
        {
            if (!matches.Exists(m => m.Form == pair.Form || m.Heading.Block == pair.Heading.Block))
            {
                matches.Add(pair);
            }
        }

        return matches;
    }

    /// <summary>A section whose heading lost its number or its level: it must have the section's own name and stand where it belongs.</summary>
    private void AddOtherwiseNumbered(List<Candidate> candidates, List<Candidate> main, List<Match> matches)
    {
        for (var form = 0; form < forms.Length; form++)
        {
            if (matches.Exists(m => m.Form == form))
            {
                continue;
            }

            var before = matches.Where(m => m.Form < form).Select(static m => m.Heading.Block).DefaultIfEmpty(-1).Max();
            var after = matches.Where(m => m.Form > form).Select(static m => m.Heading.Block).DefaultIfEmpty(int.MaxValue).Min();
            var heading = candidates.Find(c => !main.Contains(c) && c.Block > before && c.Block < after
                && LabelSimilarity.Score(c.Label, titles[form][0]) >= LeastFor(c.Label.Numbering, form) && !matches.Exists(m => m.Heading.Block == c.Block));
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
