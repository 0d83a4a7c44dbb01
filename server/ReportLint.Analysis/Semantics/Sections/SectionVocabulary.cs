using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>The titles of a form's sections, ready to be compared with headings.</summary>
internal sealed class SectionVocabulary(ImmutableArray<SectionForm> forms)
{
    private readonly ImmutableArray<ImmutableArray<LabelText>> titles = [.. forms.Select(static f => f.AlsoTitled.Insert(0, f.Title).Select(static t => LabelText.Parse(t)).ToImmutableArray())];
    private readonly HashSet<string> exact = [.. forms.SelectMany(static f => f.AlsoTitled.Insert(0, f.Title)).Select(static t => LabelText.Parse(t).Core)];

    public ImmutableArray<SectionForm> Forms => forms;

    /// <summary>Whether the words are a section's name to the letter.</summary>
    public bool IsTitle(LabelText label) => exact.Contains(label.Core);

    /// <summary>How well the words fit each section, in any of its wordings.</summary>
    public double[] Scores(LabelText label) => label.SectionScores ??= [.. titles.Select(t => t.Max(title => LabelSimilarity.Score(label, title)))];

    /// <summary>How well the words fit a section's own title, its other wordings left out.</summary>
    public double ScoreOfTitle(LabelText label, int form) => LabelSimilarity.Score(label, titles[form][0]);
}
