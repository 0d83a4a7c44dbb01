namespace ReportLint.Analysis;

/// <summary>What the words of a label are in one table of the form.</summary>
/// <param name="words">The words of the table.</param>
/// <param name="label">The label.</param>
/// <param name="row">The row whose label has exactly these words; -1 if there is none or more than one.</param>
/// <param name="isHeading">Whether they head columns or blocks.</param>
/// <param name="isGroup">Whether they name a group of rows.</param>
internal sealed class WordMatch(TableVocabulary words, LabelText label, int row, bool isHeading, bool isGroup)
{
    // Asked only of words that the form does not have to the letter.
    private double[]? similarities;
    private bool? related;

    public int Row { get; } = row;

    public bool IsHeading { get; } = isHeading;

    public bool IsGroup { get; } = isGroup;

    /// <summary>The number of the column heading that these words are, each counted once; -1 for other words.</summary>
    public int Column { get; init; } = -1;

    /// <summary>The place of the column that they head; -1 where they tell none.</summary>
    public int ColumnPlace { get; init; } = -1;

    /// <summary>Whether these are words of the form to the letter.</summary>
    public bool IsKnown => Row >= 0 || IsHeading || IsGroup;

    /// <summary>How well the words fit the label of each row.</summary>
    public double[] Similarities => similarities ??= words.Compare(label);

    /// <summary>Whether the words may be a row's or a group's label, or a good part of one.</summary>
    public bool IsRelated => related ??= Row >= 0 || IsGroup || words.IsAlike(label);
}
