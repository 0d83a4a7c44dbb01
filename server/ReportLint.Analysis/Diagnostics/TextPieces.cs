using System.Collections.Immutable;
using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A text that is changed again and again, and knows what of the original is left: so many rounds of changes come to one list.</summary>
internal sealed class TextPieces
{
    private readonly string original;
    private List<Piece> pieces;

    // What is left of a piece that a change cut in two.
    private Piece? rest;

    public TextPieces(string original)
    {
        this.original = original;
        pieces = [new Piece(0, original.Length, null)];
    }

    /// <summary>A stretch of the original, or text that was put in.</summary>
    private readonly record struct Piece(int Start, int Length, string? Inserted);

    /// <param name="changes">In order and apart, in coordinates of the text as it is now.</param>
    public void Apply(IEnumerable<TextChange> changes)
    {
        var changed = new List<Piece>();
        var source = new Queue<Piece>(pieces);
        var at = 0;
        foreach (var change in changes)
        {
            Take(source, change.Span.Start - at, changed);
            Take(source, change.Span.Length, null);
            at = change.Span.End;
            if (change.NewText.Length > 0)
            {
                changed.Add(new Piece(0, change.NewText.Length, change.NewText));
            }
        }

        if (rest is { } cut)
        {
            changed.Add(cut);
            rest = null;
        }

        changed.AddRange(source);
        pieces = changed;
    }

    private void Take(Queue<Piece> source, int length, List<Piece>? into)
    {
        while (length > 0)
        {
            var piece = rest ?? source.Dequeue();
            rest = piece.Length > length ? Part(piece, length, piece.Length - length) : null;
            var taken = Math.Min(length, piece.Length);
            into?.Add(Part(piece, 0, taken));
            length -= taken;
        }
    }

    private static Piece Part(Piece piece, int from, int length) =>
        piece.Inserted is { } text ? new Piece(0, length, text.Substring(from, length)) : new Piece(piece.Start + from, length, null);

    /// <summary>What must be changed in the original to get the text as it is now, each change as small as it can be.</summary>
    public ImmutableArray<TextChange> ToChanges()
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var at = 0;
        var inserted = new StringBuilder();
        foreach (var piece in pieces.Append(new Piece(original.Length, 0, null)))
        {
            if (piece.Inserted is { } text)
            {
                inserted.Append(text);
                continue;
            }

            if ((inserted.Length > 0 || piece.Start > at) && Smallest(TextSpan.FromBounds(at, piece.Start), inserted.ToString()) is { } change)
            {
                changes.Add(change);
            }

            inserted.Clear();
            at = piece.Start + piece.Length;
        }

        return changes.ToImmutable();
    }

    private TextChange? Smallest(TextSpan span, string text)
    {
        var old = original.AsSpan(span.Start, span.Length);
        var start = old.CommonPrefixLength(text);
        start -= start > 0 && char.IsHighSurrogate(text[start - 1]) ? 1 : 0;
        var end = 0;
        while (end < Math.Min(old.Length, text.Length) - start && old[^(end + 1)] == text[^(end + 1)])
        {
            end++;
        }

        end -= end > 0 && char.IsLowSurrogate(text[^end]) ? 1 : 0;
        return start + end == Math.Max(old.Length, text.Length) ? null : new TextChange(TextSpan.FromBounds(span.Start + start, span.End - end), text[start..^end]);
    }
}
