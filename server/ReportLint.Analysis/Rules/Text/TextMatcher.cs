using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>A word, as it is written, or a regular expression.</summary>
/// <param name="Regex">The regular expression of the text; null where it is a word.</param>
internal readonly record struct TextEntry(string Text, FilteredRegex? Regex = null)
{
    public bool IsRegex => Regex is not null;
}

/// <summary>A match in a readable text.</summary>
/// <param name="Entry">Which entry matched.</param>
internal readonly record struct TextMatch(int Index, int Length, int Entry)
{
    public int End => Index + Length;
}

/// <summary>Finds words and regular expressions in texts: of several that begin at one place the longest. Made ready when it is first asked.</summary>
/// <param name="entries">What is looked for.</param>
/// <param name="ignoreCase">Whether A and a are the same.</param>
/// <param name="wholeWords">Whether a word with a letter or digit at its end must not go on there. Chinese characters end no word and begin none.</param>
internal sealed class TextMatcher(ImmutableArray<TextEntry> entries, bool ignoreCase = false, bool wholeWords = false)
{
    // The longest time that the regular expressions of one rule may take for one text.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly Lazy<WordTable> words = new(() => new WordTable(entries, ignoreCase));
    private readonly Lazy<ImmutableArray<TextNeed>> needs = new(() => [.. entries.Select(e => e.Regex?.Need ?? TextNeed.Word(e.Text, ignoreCase))]);

    /// <summary>Finds words alone.</summary>
    public static TextMatcher OfWords(ImmutableArray<string> words) => new([.. words.Select(static w => new TextEntry(w))]);

    public ImmutableArray<TextEntry> Entries => entries;

    public TextMatcher For(ImmutableArray<TextEntry> other) => new(other, ignoreCase, wholeWords);

    /// <summary>The regular expression of an entry; null for a word.</summary>
    public Regex? Regex(int entry) => entries[entry].Regex?.Regex;

    /// <summary>What a text must have for one of the entries to be in it.</summary>
    public ImmutableArray<TextNeed> Needs => needs.Value;

    /// <summary>Whether one of the entries is in a text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => MayBeIn(text) && Find(text.ToString()).Count > 0;

    /// <summary>Whether one of the entries may be in a text; of words: whether one is.</summary>
    public bool MayBeIn(ReadOnlySpan<char> text)
    {
        var letters = new LetterSet(text, stackalloc bool[LetterSet.Size]);
        foreach (var need in Needs)
        {
            if (need.IsMet(text, letters))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="overlapping">Whether matches that overlap are all wanted; else the first of them is.</param>
    public List<TextMatch> Find(string text, bool overlapping = false)
    {
        var found = new List<TextMatch>(0);
        if (!MayBeIn(text))
        {
            return found;
        }

        FindWords(text, overlapping, found);
        FindRegexes(text, found);
        found.Sort(static (a, b) => a.Index != b.Index ? a.Index.CompareTo(b.Index) : b.Length.CompareTo(a.Length));
        if (!overlapping)
        {
            var end = 0;
            found.RemoveAll(m =>
            {
                var isCovered = m.Index < end;
                end = isCovered ? end : m.End;
                return isCovered;
            });
        }

        return found;
    }

    private void FindWords(string text, bool overlapping, List<TextMatch> found)
    {
        if (words.Value.Search is not { } search)
        {
            return;
        }

        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(search);
            if (next < 0)
            {
                break;
            }

            at += next;
            var word = words.Value.LongestAt(text, at, wholeWords);
            if (word is var (entry, length))
            {
                found.Add(new TextMatch(at, length, entry));
                at += overlapping ? 1 : length;
            }
            else
            {
                at++;
            }
        }
    }

    private void FindRegexes(string text, List<TextMatch> found)
    {
        long? start = null;
        for (var entry = 0; entry < entries.Length; entry++)
        {
            if (entries[entry].Regex is not { } regex || !regex.Need.IsMet(text))
            {
                continue;
            }

            start ??= TimeProvider.System.GetTimestamp();
            foreach (var match in regex.Regex.EnumerateMatches(text))
            {
                if (match.Length > 0)
                {
                    found.Add(Whole(text, match.Index, match.Index + match.Length, entry));
                }

                if (TimeProvider.System.GetElapsedTime(start.Value) > Limit)
                {
                    throw new RegexMatchTimeoutException(text, entries[entry].Text, Limit);
                }
            }
        }
    }

    // A dot of a regular expression matches half of what is written with two UTF-16 units.
    private static TextMatch Whole(string text, int start, int end, int entry)
    {
        start -= start > 0 && char.IsSurrogatePair(text[start - 1], text[start]) ? 1 : 0;
        end += end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]) ? 1 : 0;
        return new TextMatch(start, end - start, entry);
    }

    /// <summary>The plain words by the character that they begin with, the longest first.</summary>
    private sealed class WordTable
    {
        private readonly Dictionary<char, (int Entry, string Word)[]> byStart;
        private readonly bool ignoreCase;

        public WordTable(ImmutableArray<TextEntry> entries, bool ignoreCase)
        {
            this.ignoreCase = ignoreCase;
            var plain = entries.Select(static (e, i) => (Entry: i, Word: e.Text, e.IsRegex)).Where(static e => !e.IsRegex && e.Word.Length > 0).ToList();
            byStart = plain.GroupBy(e => Fold(e.Word[0])).ToDictionary(static g => g.Key, static g => g.OrderByDescending(static e => e.Word.Length).Select(static e => (e.Entry, e.Word)).ToArray());
            Search = plain.Count == 0 ? null : SearchValues.Create([.. plain.Select(static e => e.Word)], Comparison);
        }

        /// <summary>Null where there are no words.</summary>
        public SearchValues<string>? Search { get; }

        private StringComparison Comparison => ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

        public (int Entry, int Length)? LongestAt(string text, int at, bool whole)
        {
            foreach (var (entry, word) in byStart.GetValueOrDefault(Fold(text[at]), []))
            {
                if (text.AsSpan(at).StartsWith(word, Comparison) && !(whole && GoesOn(text, at, at + word.Length)))
                {
                    return (entry, word.Length);
                }
            }

            return null;
        }

        private static bool GoesOn(string text, int start, int end) =>
            (start > 0 && IsSpelled(text[start - 1]) && IsSpelled(text[start])) || (end < text.Length && IsSpelled(text[end - 1]) && IsSpelled(text[end]));

        private static bool IsSpelled(char c) => char.IsLetterOrDigit(c) && !Syntax.ProseReader.IsUnspaced(c);

        private char Fold(char c) => ignoreCase ? char.ToUpperInvariant(c) : c;
    }
}
