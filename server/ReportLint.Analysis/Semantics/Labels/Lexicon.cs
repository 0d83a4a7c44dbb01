using System.Collections.Concurrent;

namespace ReportLint.Analysis;

/// <summary>
/// The labels that the documents of a family write. The same words recur in report after report, so what was found out about them is kept,
/// up to a number: documents are untrusted.
/// </summary>
/// <param name="tables">How many tables the family has, in all versions.</param>
internal sealed class Lexicon(int tables)
{
    private const int MostLabels = 4096;

    private const int LongestLabel = 80;

    private readonly ConcurrentDictionary<string, LabelText> labels = new(StringComparer.Ordinal);
    private int count;

    public LabelText Label(string text)
    {
        if (labels.TryGetValue(text, out var known))
        {
            return known;
        }

        var label = LabelText.Parse(text, tables);
        if (text.Length <= LongestLabel && labels.TryAdd(text, label) && Interlocked.Increment(ref count) >= MostLabels)
        {
            // Beginning anew is simple, and costs each label one more look.
            labels.Clear();
            count = 0;
        }

        return label;
    }
}
