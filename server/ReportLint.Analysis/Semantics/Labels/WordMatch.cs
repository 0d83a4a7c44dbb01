namespace ReportLint.Analysis;

/// <summary>What the words of a label are in one table of the form.</summary>
/// <param name="row">The row whose label has exactly these words; -1 if there is none or more than one.</param>
/// <param name="isHeading">Whether they head columns or blocks.</param>
/// <param name="isGroup">Whether they name a group of rows.</param>
/// <param name="similarities">How well they fit the label of each row.</param>
/// <param name="isRelated">Whether they may be a row's or a group's label, or a good part of one.</param>
internal sealed class WordMatch(int row, bool isHeading, bool isGroup, Func<double[]> similarities, Func<WordMatch, bool> isRelated)
{
    // Asked only of words that the form does not have to the letter.
    private double[]? fit;
    private bool? related;

    public int Row { get; } = row;

    public bool IsHeading { get; } = isHeading;

    public bool IsGroup { get; } = isGroup;

    /// <summary>Whether these are words of the form to the letter.</summary>
    public bool IsKnown => Row >= 0 || IsHeading || IsGroup;

    public double[] Similarities => fit ??= similarities();

    public bool IsRelated => related ??= isRelated(this);
}
