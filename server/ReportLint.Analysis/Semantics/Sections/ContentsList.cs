using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Tells a table of contents from the sections it lists: three or more different sections with no words between their headings but other
/// entries, most of which also stand elsewhere. What an entry lists stands behind it as a heading, whether or not the form knows it.
/// </summary>
internal sealed class ContentsList
{
    // Longer stretches are not asked whether they are entries.
    // To look for the end of what only looks like a tag must not cost the rest of the document.
    private const int LongestTag = 4096;

    private const int LongestEntries = 240;

    private readonly List<SectionCandidate> candidates;
    private readonly SyntaxTree tree;
    private readonly Lexicon lexicon;
    private readonly Lazy<Dictionary<string, int>> lastHeadings;

    private ContentsList(List<SectionCandidate> candidates, SyntaxTree tree, Lexicon lexicon)
    {
        this.candidates = candidates;
        this.tree = tree;
        this.lexicon = lexicon;
        lastHeadings = new Lazy<Dictionary<string, int>>(LastHeadings, isThreadSafe: false);
    }

    /// <summary>The candidates that are no entries of a table of contents.</summary>
    public static List<SectionCandidate> Remove(List<SectionCandidate> candidates, SyntaxTree tree, Lexicon lexicon) =>
        new ContentsList(candidates, tree, lexicon).Remove();

    private List<SectionCandidate> Remove()
    {
        var everywhere = candidates.GroupBy(Best).ToDictionary(static g => g.Key, static g => g.Count());
        if (everywhere.Values.All(static n => n == 1))
        {
            return candidates;
        }

        var kept = new List<SectionCandidate>();
        for (var i = 0; i < candidates.Count;)
        {
            var sections = new HashSet<int> { Best(candidates[i]) };
            var end = i + 1;
            while (end < candidates.Count && HasOnlyEntries(candidates[end - 1].Span.End, candidates[end].Span.Start) && sections.Add(Best(candidates[end])))
            {
                end++;
            }

            if (end - i < 3 || sections.Count(s => everywhere[s] > 1) * 2 <= sections.Count)
            {
                kept.AddRange(candidates.GetRange(i, end - i));
            }

            i = end;
        }

        return kept;
    }

    private static int Best(SectionCandidate candidate) => Array.IndexOf(candidate.Scores, candidate.Scores.Max());

    private bool HasOnlyEntries(int from, int to) =>
        HasNoWords(from, to) || (to - from <= LongestEntries && Lines(from, to).All(l => lastHeadings.Value.GetValueOrDefault(l, -1) >= to));

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

    /// <summary>The words of each line that has some.</summary>
    private List<string> Lines(int from, int to)
    {
        var lines = new List<string>();
        var start = from;
        for (var i = from; i <= to; i++)
        {
            var tag = i < to ? TagLength(i, to) : 0;
            if (i == to || tag > 0 || tree.Text.Content[i] is '\r' or '\n')
            {
                if (Words(tree.Text.Content[start..i]) is { Length: > 0 } words)
                {
                    lines.Add(words);
                }

                i += Math.Max(0, tag - 1);
                start = i + 1;
            }
        }

        return lines;
    }

    private int TagLength(int at, int to) =>
        tree.Format == DocumentFormat.Html && tree.Text.Content[at] == '<' ? tree.Text.Content.AsSpan(at, Math.Min(LongestTag, to - at)).IndexOf('>') + 1 : 0;

    /// <summary>The words of an entry or a heading, without its number and the page's.</summary>
    private string Words(string line) => lexicon.Label(line.Trim('#', '*', '_', ' ', '\u3000')).Core.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    /// <summary>The place where each heading stands for the last time.</summary>
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
