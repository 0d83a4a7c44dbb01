namespace ReportLint.Analysis;

/// <summary>What some words are in the form of a table.</summary>
/// <param name="Row">The row that they name; -1 if there is none or more than one.</param>
/// <param name="IsHeading">Whether they head columns or blocks.</param>
/// <param name="IsGroup">Whether they name a group of rows.</param>
/// <param name="Column">The number of the column heading, each counted once; -1 for other words.</param>
/// <param name="Place">The place of the column that they head; -1 for other words, and for a heading that recurs in each group: it tells no order.</param>
internal readonly record struct FormWord(int Row, bool IsHeading, bool IsGroup, int Column, int Place)
{
    public static FormWord None { get; } = new(-1, IsHeading: false, IsGroup: false, -1, -1);
}
