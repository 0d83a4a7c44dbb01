using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>What rules about words tell and change in the source of a readable text.</summary>
internal static class TextChanges
{
    private const int LongestShown = 60;

    /// <summary>The words of a finding as a message shows them.</summary>
    public static LocalizedText Shown(string text) =>
        LocalizedText.Same((text.Length <= LongestShown ? text : text[..(char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown)] + "…").Replace(ProseReader.Object, '…'));

    /// <summary>The fix that writes other words in place of a match; null where the match is not written in one piece, but for line breaks within Chinese.</summary>
    public static CodeFix? Replace(TextBlock block, TextMatch match, string words, Applicability applicability)
    {
        if (!IsPlain(words, block.Tree.Format) || Runs(block, match) is not { } spans)
        {
            return null;
        }

        var title = words.Length == 0 ? new LocalizedText("删去", "Remove") : new LocalizedText($"改为“{words}”", $"Change to \"{words}\"");
        return new CodeFix(title, applicability, [.. spans.Select((span, i) => new TextChange(span, i == 0 ? words : ""))]);
    }

    // What would be mark-up where it is put in.
    private static bool IsPlain(string words, DocumentFormat format) => format == DocumentFormat.PlainText || !words.AsSpan().ContainsAny("|<&\r\n\\`*");

    private static ImmutableArray<TextSpan>? Runs(TextBlock block, TextMatch match)
    {
        var source = block.Tree.Text;
        var whole = block.Text.ToSource(match.Index, match.Length);
        if (whole.Length == match.Length && source.Slice(whole).SequenceEqual(block.Text.Text.AsSpan(match.Index, match.Length)))
        {
            return [whole];
        }

        var spans = new List<TextSpan>();
        for (var i = match.Index; i < match.End; i++)
        {
            var origin = block.Text.ToSource(i, 1);
            if (origin.Length != 1 || source.Content[origin.Start] != block.Text.Text[i])
            {
                return null;
            }

            if (spans.Count > 0 && spans[^1].End == origin.Start)
            {
                spans[^1] = TextSpan.FromBounds(spans[^1].Start, origin.End);
            }
            else if (spans.Count > 0 && source.Slice(TextSpan.FromBounds(spans[^1].End, origin.Start)).ContainsAnyExcept(" \t\r\n\u3000>"))
            {
                return null;
            }
            else
            {
                spans.Add(origin);
            }
        }

        return [.. spans];
    }
}
