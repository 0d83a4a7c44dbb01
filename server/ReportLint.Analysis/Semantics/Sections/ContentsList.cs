using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Tells a table of contents from the sections it lists: three or more different sections with no words between their headings but other
/// entries, most of which also stand elsewhere. What an entry lists stands behind it as a heading, whether or not the form knows it.
/// </summary>
internal sealed class ContentsList
{
    // To look for the end of what only looks like a tag must not cost the rest of the document.
    private const int LongestTag = 4096;

    // Longer stretches are not asked whether they are entries.
    private const int LongestEntries = 1000;

    private readonly List<SectionCandidate> candidates;
    private readonly int[] everywhere;
    private readonly int[] lastOf;
    private readonly SyntaxTree tree;
    private readonly Lexicon lexicon;

    // Made when first asked for: most reports have no table of contents.
    private Dictionary<string, int>? lastHeadings;

    private ContentsList(List<SectionCandidate> candidates, int[] everywhere, int[] lastOf, SyntaxTree tree, Lexicon lexicon)
    {
        this.candidates = candidates;
        this.everywhere = everywhere;
        this.lastOf = lastOf;
        this.tree = tree;
        this.lexicon = lexicon;
    }

    /// <summary>The candidates that are no entries of a table of contents.</summary>
    /// <param name="candidates">All candidates in the document's order.</param>
    /// <param name="sections">How many sections the form has.</param>
    /// <param name="tree">The document.</param>
    /// <param name="lexicon">Where words are looked up.</param>
    public static List<SectionCandidate> Remove(List<SectionCandidate> candidates, int sections, SyntaxTree tree, Lexicon lexicon)
    {
        var (counts, lastOf) = (new int[sections], new int[sections]);
        var repeats = false;
        for (var i = 0; i < candidates.Count; i++)
        {
            repeats |= ++counts[candidates[i].Match.Best] > 1;
            lastOf[candidates[i].Match.Best] = i;
        }

        return repeats ? new ContentsList(candidates, counts, lastOf, tree, lexicon).Remove() : candidates;
    }

    private List<SectionCandidate> Remove()
    {
        var kept = new List<SectionCandidate>();
        var sections = new HashSet<int>();
        for (var i = 0; i < candidates.Count;)
        {
            sections.Clear();
            sections.Add(candidates[i].Match.Best);
            var end = i + 1;
            while (end < candidates.Count && MayBeEntry(i, end, sections) && (end - i > 1 || MayGoOn(end)) && HasOnlyEntries(end - 1))
            {
                if (!IsPart(i, end))
                {
                    sections.Add(candidates[end].Match.Best);
                }

                end++;
            }

            if (sections.Count < 3 || sections.Count(s => everywhere[s] > 1) * 2 <= sections.Count)
            {
                kept.AddRange(candidates.GetRange(i, end - i));
            }

            i = end;
        }

        return kept;
    }

    /// <summary>Whether a candidate may be an entry of the list that begins with another: it names a section that the list has not named yet, or is a part of one.</summary>
    private bool MayBeEntry(int first, int candidate, HashSet<int> sections) => IsPart(first, candidate) || !sections.Contains(candidates[candidate].Match.Best);

    /// <summary>Whether a candidate lists a part of a section: it is numbered otherwise than the first of the list, and the section itself stands behind it.</summary>
    private bool IsPart(int first, int candidate) =>
        candidates[candidate].Style.Numbering is { } numbering && candidates[first].Style.Numbering is { } ofSections && numbering != ofSections
        && lastOf[candidates[candidate].Match.Best] > candidate;

    /// <summary>Whether there may be only entries behind a candidate: two alone are no list, so that what lies between them need not be read.</summary>
    private bool MayGoOn(int candidate)
    {
        var next = candidate + 1;
        return next < candidates.Count
            && (candidates[next].Span.Start - candidates[candidate].Span.End <= LongestEntries || HasNoWords(candidates[candidate].Span.End, candidates[next].Span.Start));
    }

    /// <summary>Whether there are only entries between a candidate and the next.</summary>
    private bool HasOnlyEntries(int candidate)
    {
        var (from, to) = (candidates[candidate].Span.End, candidates[candidate + 1].Span.Start);
        return HasNoWords(from, to) || (to - from <= LongestEntries && AreEntries(from, to));
    }

    private bool HasNoWords(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (TagLength(i, to) is > 0 and var tag)
            {
                i += tag - 1;
            }
            else if (char.IsLetter(tree.Text.Content[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether each line that has words also stands behind the place as a heading.</summary>
    private bool AreEntries(int from, int to)
    {
        var start = from;
        for (var i = from; i <= to; i++)
        {
            var tag = i < to ? TagLength(i, to) : 0;
            if (i == to || tag > 0 || tree.Text.Content[i] is '\r' or '\n')
            {
                if (Words(tree.Text.Content.AsSpan(start, i - start)) is { Length: > 0 } words && LastHeading(words) < to)
                {
                    return false;
                }

                i += Math.Max(0, tag - 1);
                start = i + 1;
            }
        }

        return true;
    }

    private int TagLength(int at, int to)
    {
        var text = tree.Text.Content.AsSpan(at, Math.Min(LongestTag, to - at));
        var isTag = tree.Format == DocumentFormat.Html ? text is ['<', ..] : text is ['<', '/', ..] || (text is ['<', var name, ..] && char.IsAsciiLetter(name));
        return isTag ? text.IndexOf('>') + 1 : 0;
    }

    /// <summary>The words of an entry or a heading, without its number and the page's.</summary>
    private string Words(ReadOnlySpan<char> line)
    {
        var words = line.Trim("#*_ \u3000");
        return words.IsEmpty ? "" : lexicon.Label(words).Core.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    }

    /// <summary>The place where a heading of these words stands for the last time; -1 if there is none.</summary>
    private int LastHeading(string words) => (lastHeadings ??= LastHeadings()).GetValueOrDefault(words, -1);

    private Dictionary<string, int> LastHeadings()
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in tree.Root.Blocks)
        {
            var text = block switch
            {
                HeadingSyntax heading => heading.Text,
                ParagraphSyntax { Text: var bold } when bold.Text.StartsWith("**", StringComparison.Ordinal) && bold.Text.EndsWith("**", StringComparison.Ordinal) => bold,
                _ => null,
            };
            if (text is { Text.Length: <= LongestEntries })
            {
                last[Words(text.Text)] = text.Span.Start;
            }
        }

        return last;
    }
}
