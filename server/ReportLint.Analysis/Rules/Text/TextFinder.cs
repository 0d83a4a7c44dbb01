using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What a rule looks for, less what it leaves alone: a match that lies within an exception is none.</summary>
internal sealed class TextFinder(TextMatcher wanted, TextMatcher? exceptions)
{
    public TextMatcher Wanted => wanted;

    /// <summary>The keys that all rules about words share: exceptions, exception-regexes, ignore-case and whole-words.</summary>
    public static TextFinder Read(YamlFields fields, ImmutableArray<TextEntry> entries)
    {
        var ignoreCase = IgnoresCase(fields);
        var wholeWords = fields.Flag("whole-words");
        if (wholeWords && entries.All(static e => e.IsRegex))
        {
            fields.Problem("whole-words", new LocalizedText("whole-words 只对词有效，这里只有正则表达式：在其中写 \\b", "whole-words is about words, and there are only regular expressions here: write \\b in them"));
        }

        var excepted = ReadEntries(fields, "exceptions", "exception-regexes");
        return new TextFinder(new TextMatcher(entries, ignoreCase, wholeWords), excepted.IsEmpty ? null : new TextMatcher(excepted, ignoreCase));
    }

    public static bool IgnoresCase(YamlFields fields) => fields.Flag("ignore-case");

    /// <summary>Looks for other entries in the same way.</summary>
    public TextFinder For(ImmutableArray<TextEntry> entries) => new(wanted.For(entries), exceptions);

    /// <summary>Words and regular expressions; a wrong one is told at its place and left out.</summary>
    public static ImmutableArray<TextEntry> ReadEntries(YamlFields fields, string words, string regexes) =>
    [
        .. PatternCheck.Words(fields, words).Select(static w => new TextEntry(w)),
        .. fields.PlacedTexts(regexes).Where(r => PatternCheck.Regex(fields, r, IgnoresCase(fields))).Select(r => new TextEntry(r.Text, fields.Expression(r.Text, IgnoresCase(fields)))),
    ];

    public IEnumerable<TextMatch> Find(string text)
    {
        var found = wanted.Find(text);
        if (found.Count == 0 || exceptions is null)
        {
            return found;
        }

        var excepted = exceptions.Find(text, overlapping: true);
        var (next, reach) = (0, 0);
        return found.Where(match =>
        {
            for (; next < excepted.Count && excepted[next].Index <= match.Index; next++)
            {
                reach = Math.Max(reach, excepted[next].End);
            }

            return reach < match.End;
        });
    }
}
