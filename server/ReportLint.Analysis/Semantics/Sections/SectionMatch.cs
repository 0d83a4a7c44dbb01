namespace ReportLint.Analysis;

/// <summary>How well the words of a label fit each section of the form. What fits no better than chance counts 0.</summary>
internal sealed class SectionMatch
{
    private readonly double[] scores;

    public SectionMatch(double[] scores)
    {
        this.scores = scores;
        for (var form = 1; form < scores.Length; form++)
        {
            Best = scores[form] > scores[Best] ? form : Best;
        }
    }

    /// <summary>How well the words fit one section.</summary>
    public double this[int form] => scores[form];

    /// <summary>The section that the words fit best; of several the first.</summary>
    public int Best { get; }

    public double BestScore => scores.Length == 0 ? 0 : scores[Best];
}
