using System.Collections.Immutable;
using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A text with ⟦…⟧ around the places where findings are wanted; a mark may stand within another one.</summary>
/// <param name="Text">Without the marks.</param>
/// <param name="Spans">What the marks enclose, in the order of the text.</param>
public sealed record TestMarks(string Text, ImmutableArray<TextSpan> Spans)
{
    public const char Open = '⟦';
    public const char Close = '⟧';

    /// <summary>Null where a mark is not closed, or closed without being opened.</summary>
    public static TestMarks? Read(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var open = new Stack<int>();
        foreach (var c in marked)
        {
            if (c == Open)
            {
                open.Push(text.Length);
            }
            else if (c != Close)
            {
                text.Append(c);
            }
            else if (open.TryPop(out var start))
            {
                spans.Add(TextSpan.FromBounds(start, text.Length));
            }
            else
            {
                return null;
            }
        }

        return open.Count > 0 ? null : new TestMarks(text.ToString(), [.. spans.Order()]);
    }

    /// <summary>The text with marks around the places.</summary>
    public static string Write(string text, IEnumerable<TextSpan> spans)
    {
        // Where several marks meet, inner ones close first and outer ones open first.
        var marks = spans.SelectMany(static s => new[] { (At: s.Start, Order: s.IsEmpty ? 1 : 2, Length: -s.Length, Mark: Open), (At: s.End, Order: s.IsEmpty ? 1 : 0, s.Length, Mark: Close) })
            .OrderBy(static m => m.At).ThenBy(static m => m.Order).ThenBy(static m => m.Length);
        var written = new StringBuilder(text.Length);
        var at = 0;
        foreach (var mark in marks)
        {
            written.Append(text, at, mark.At - at).Append(mark.Mark);
            at = mark.At;
        }

        return written.Append(text, at, text.Length - at).ToString();
    }
}
