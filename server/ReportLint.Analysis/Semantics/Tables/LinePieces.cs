using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ReportLint.Analysis;

/// <summary>A line of text, cut into what may name a row and what may be its figures.</summary>
internal readonly record struct LinePieces(ImmutableArray<SourceCell> Labels, ImmutableArray<SourceCell> Values)
{
    // What a figure may be written in.
    private const string FigureLetters = "0123456789０１２３４５６７８９.,，+-";

    public static LinePieces Read(SourceRow line, TableVocabulary words) => WithoutGlue(Choose(line, words), words);

    private static LinePieces Choose(SourceRow line, TableVocabulary words)
    {
        var fine = Cut(line, words, splitFigures: true);
        if (line.Cells.Length < 2 || words.HasWidth(fine.Values.Length))
        {
            return fine;
        }

        // Between wide gaps, "1 2" may be one cell that holds no number.
        var coarse = Cut(line, words, splitFigures: false);
        return words.HasWidth(coarse.Values.Length) ? coarse : fine;
    }

    /// <summary>Takes the first figure off the label that it is glued to: the row lacks one, and its label stands before it to the letter.</summary>
    private static LinePieces WithoutGlue(LinePieces pieces, TableVocabulary words)
    {
        if (pieces.Labels is not [.., { Text.Length: > 0 } glued] || glued.Text.Length != glued.Content.Length || !char.IsDigit(glued.Text[^1]))
        {
            return pieces;
        }

        var length = glued.Text.AsSpan().TrimEnd(FigureLetters).Length;
        var label = glued.Part(0, length);
        var figure = glued.Part(length, glued.Text.Length - length);
        var lacking = words.ExactRow(label.Label) is >= 0 and var row ? words.Form.Rows[row].Columns.Length - pieces.Values.Length : 0;
        return figure.Value.IsNumber && (lacking == 1 || (lacking > 1 && !pieces.Values.IsEmpty))
            ? new LinePieces([.. pieces.Labels[..^1], label], [figure, .. pieces.Values])
            : pieces;
    }

    /// <summary>The pieces of a line, words of the form apart from what stands behind them.</summary>
    public static List<SourceCell> Words(SourceRow line, TableVocabulary words) => Split(line, words, splitFigures: true);

    private static LinePieces Cut(SourceRow line, TableVocabulary words, bool splitFigures)
    {
        var pieces = Split(line, words, splitFigures);

        // All up to the last piece that is known as a label names the row; what follows a known label is what the row says.
        var labels = 0;
        var known = false;
        var figure = 0;
        for (; figure < pieces.Count && !pieces[figure].IsFigure; figure++)
        {
            var match = words.Match(pieces[figure].Label);
            if (match.IsKnown || match.IsRelated)
            {
                labels = figure + 1;
                known = match.Row >= 0;
            }
        }

        if (figure == pieces.Count && !known)
        {
            labels = pieces.Count;
        }
        else if (labels == 0 && !words.HasWidth(pieces.Count))
        {
            labels = figure;
        }

        var all = CollectionsMarshal.AsSpan(pieces);
        return new LinePieces([.. all[..labels]], [.. all[labels..]]);
    }

    private static List<SourceCell> Split(SourceRow line, TableVocabulary words, bool splitFigures)
    {
        var pieces = new List<SourceCell>(line.Cells.Length);
        foreach (var cell in line.Cells)
        {
            Split(cell, words, splitFigures, pieces);
        }

        return pieces;
    }

    /// <summary>Adds the pieces of a cell.</summary>
    public static void Split(SourceCell cell, TableVocabulary words, bool splitFigures, List<SourceCell> pieces)
    {
        if (cell.Tokens is not { } tokens)
        {
            pieces.Add(cell);
            return;
        }

        var all = tokens.All.AsSpan();
        if (tokens.KnownPrefix(words) is > 0 and var known)
        {
            pieces.Add(tokens.Prefix(known));
            pieces.AddRange(all[known..]);
            return;
        }

        // A row of answers on a line of its own, some of which are no figures.
        if (splitFigures && (all[0].IsFigure || (all.Length > 1 && tokens.Figures * 2 >= all.Length && words.HasWidth(all.Length) && !words.IsRelated(all[0].Label))))
        {
            pieces.AddRange(all);
            return;
        }

        var label = all.Length - tokens.LastFigures;
        if (label == 0 && splitFigures)
        {
            pieces.AddRange(all);
        }
        else if (label > 0 && label < all.Length && label <= tokens.LongestPrefix)
        {
            pieces.Add(tokens.Prefix(label));
            pieces.AddRange(all[label..]);
        }
        else
        {
            pieces.Add(cell);
        }
    }
}
