using System.Collections.Concurrent;

namespace ReportLint.Analysis;

/// <summary>
/// The labels that the documents of a family write. The words of the form recur in report after report, so what was found out about them is
/// kept, up to a number: documents are untrusted.
/// </summary>
/// <param name="tables">How many tables the family has, in all versions.</param>
internal sealed class Lexicon(int tables)
{
    private const int MostLabels = 4096;

    private const int LongestLabel = 100;

    private readonly ConcurrentDictionary<string, LabelText> kept = new(StringComparer.Ordinal);
    private int count;

    /// <summary>How many tables the family has, in all versions.</summary>
    public int Tables => tables;

    public LabelText Label(string text) => kept.TryGetValue(text, out var known) ? known : LabelText.Parse(text, tables);

    /// <summary>A piece of a text as a label, which is only copied if it is not known.</summary>
    public LabelText Label(ReadOnlySpan<char> text) =>
        text.Length <= LongestLabel && kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known) ? known : LabelText.Parse(text.ToString(), tables);

    /// <summary>Keeps a label that turned out to be a word of the form or was compared with all of them, in the spelling in which it is written.</summary>
    public void Keep(LabelText label)
    {
        if (count < MostLabels && label.Text.Length <= LongestLabel && kept.TryAdd(label.Text, label))
        {
            Interlocked.Increment(ref count);
        }
    }
}
