using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>The titles of a form's sections, ready to be compared with headings.</summary>
internal sealed class SectionVocabulary
{
    /// <summary>From here on words may name a section.</summary>
    public const double GoodMatch = 0.62;

    // Words of all the kinds that name a section name it, but less surely than a wording of its own.
    private const double ByWords = 0.7;

    private readonly Lexicon lexicon;
    private readonly ImmutableArray<ImmutableArray<LabelText>> titles;
    private readonly HashSet<string> exact;
    private readonly string lastLetters;

    public SectionVocabulary(ImmutableArray<SectionForm> forms, Lexicon lexicon)
    {
        Forms = forms;
        this.lexicon = lexicon;
        titles = [.. forms.Select(static f => f.AlsoTitled.Insert(0, f.Title).Select(static t => LabelText.Parse(t)).ToImmutableArray())];
        exact = [.. titles.SelectMany(static t => t).Where(static t => !t.IsEmpty).Select(static t => t.Core)];
        lastLetters = string.Concat(exact.Select(static t => t[^1]).Distinct());
    }

    public ImmutableArray<SectionForm> Forms { get; }

    /// <summary>Whether the words may be a section's name to the letter: the last letter tells most lines from one.</summary>
    public bool MayBeTitle(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (LabelText.TryFold(text[i], out var last))
            {
                // Behind the name, a bookmark that an extraction left may stand.
                return lastLetters.Contains(last) || text.Contains('[');
            }
        }

        return false;
    }

    /// <summary>Whether the words are a section's name to the letter.</summary>
    public bool IsTitle(LabelText label) => exact.Contains(label.Core);

    /// <summary>How well the words fit each section, in any of its wordings.</summary>
    public SectionMatch Match(LabelText label)
    {
        if (label.SectionMatch is { } known)
        {
            return known;
        }

        var scores = new double[titles.Length];
        for (var form = 0; form < scores.Length; form++)
        {
            foreach (var title in titles[form])
            {
                scores[form] = Math.Max(scores[form], LabelSimilarity.Score(label, title));
            }

            if (scores[form] < ByWords && HasWords(label, Forms[form].Words))
            {
                scores[form] = ByWords;
            }
        }

        var match = new SectionMatch(scores);
        label.SectionMatch = match;
        lexicon.Keep(label);
        return match;
    }

    private static bool HasWords(LabelText label, ImmutableArray<ImmutableArray<string>> kinds) =>
        !kinds.IsEmpty && kinds.All(words => words.Any(w => label.Core.Contains(w, StringComparison.Ordinal)));

    /// <summary>How well the words fit a section's own title, its other wordings left out.</summary>
    public double ScoreOfTitle(LabelText label, int form) => LabelSimilarity.Score(label, titles[form][0]);
}
