using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// The labels that the documents of a family write. The words of the form recur in report after report, so what was found out about them is
/// kept, up to a number: documents are untrusted.
/// </summary>
internal sealed class Lexicon
{
    private const int MostLabels = 8192;

    private const int LongestLabel = 100;

    // Small figures and words as short recur whatever they are.
    private const int ShortLabel = 3;

    private readonly FormLetters letters;
    private readonly int tables;
    private readonly LabelText empty;
    private readonly ConcurrentDictionary<string, LabelText> kept = new(StringComparer.Ordinal);
    private int count;

    /// <param name="forms">The tables of the family, in all versions.</param>
    public Lexicon(ImmutableArray<TableForm> forms)
    {
        letters = new FormLetters(forms);
        tables = forms.Length;
        empty = LabelText.Parse("", tables);
    }

    /// <summary>How many tables the family has, in all versions.</summary>
    public int Tables => tables;

    /// <summary>Whether a word of the form may be in a text, as far as its letters tell.</summary>
    public bool MayHaveWord(string text) => letters.MayHaveWord(text);

    public LabelText Label(string text) => text.Length == 0 ? empty : text.Length <= LongestLabel && kept.TryGetValue(text, out var known) ? known : New(text);

    /// <summary>A piece of a text as a label, which is only copied if it is not known.</summary>
    public LabelText Label(ReadOnlySpan<char> text) =>
        text.Length <= LongestLabel && kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known) ? known : New(text.ToString());

    /// <summary>Keeps a label that turned out to be a word of the form or was compared with many of them, in the spelling in which it is written.</summary>
    public void Keep(LabelText label)
    {
        if (count < MostLabels && label.Text.Length <= LongestLabel && kept.TryAdd(label.Text, label))
        {
            Interlocked.Increment(ref count);
        }
    }

    private LabelText New(string text)
    {
        var label = LabelText.Parse(text, tables);
        if (text.Length <= ShortLabel)
        {
            Keep(label);
        }

        return label;
    }
}
