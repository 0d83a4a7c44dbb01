using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ReportLint.Analysis;

/// <summary>A line of text, cut into what may name a row and what may be its figures.</summary>
internal sealed record LinePieces(ImmutableArray<SourceCell> Labels, ImmutableArray<SourceCell> Values)
{
    // What a figure may be written in.
    private const string FigureLetters = "0123456789０１２３４５６７８９.,，+-";

    public static LinePieces Read(SourceRow line, TableVocabulary words) => WithoutGlue(Choose(line, words), words);

    private static LinePieces Choose(SourceRow line, TableVocabulary words)
    {
        var fine = Cut(line, words, splitFigures: true);
        if (line.Cells.Length < 2 || words.Widths.Contains(fine.Values.Length))
        {
            return fine;
        }

        // Between wide gaps, "1 2" may be one cell that holds no number.
        var coarse = Cut(line, words, splitFigures: false);
        return words.Widths.Contains(coarse.Values.Length) ? coarse : fine;
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
    public static IEnumerable<SourceCell> Words(SourceRow line, TableVocabulary words) =>
        line.Cells.SelectMany(c => Split(c, words, splitFigures: true));

    /// <summary>The pieces of a line that are words of the form to the letter.</summary>
    public static List<SourceCell> KnownLabels(SourceRow line, TableVocabulary words)
    {
        var known = new List<SourceCell>();
        foreach (var cell in line.Cells)
        {
            if (!cell.Tokens.All.IsEmpty)
            {
                foreach (var piece in Split(cell, words, splitFigures: true))
                {
                    Add(piece);
                }
            }
            else
            {
                Add(cell);
            }
        }

        return known;

        void Add(SourceCell piece)
        {
            if (!piece.IsFigure && words.IsKnown(piece))
            {
                known.Add(piece);
            }
        }
    }

    private static LinePieces Cut(SourceRow line, TableVocabulary words, bool splitFigures)
    {
        var pieces = new List<SourceCell>();
        foreach (var cell in line.Cells)
        {
            if (cell.Tokens.All.IsEmpty)
            {
                pieces.Add(cell);
            }
            else
            {
                pieces.AddRange(Split(cell, words, splitFigures));
            }
        }

        // All up to the last piece that is known as a label names the row; what follows a known label is what the row says.
        var labels = 0;
        var known = false;
        for (var i = 0; i < pieces.Count && !pieces[i].IsFigure; i++)
        {
            if (words.IsKnown(pieces[i]) || words.IsRelated(pieces[i].Label))
            {
                labels = i + 1;
                known = words.ExactRow(pieces[i].Label) >= 0;
            }
        }

        if (!pieces.Exists(static p => p.IsFigure) && !known)
        {
            labels = pieces.Count;
        }
        else if (labels == 0 && !words.Widths.Contains(pieces.Count))
        {
            labels = pieces.FindIndex(static p => p.IsFigure);
        }

        var all = CollectionsMarshal.AsSpan(pieces);
        return new LinePieces([.. all[..labels]], [.. all[labels..]]);
    }

    private static ImmutableArray<SourceCell> Split(SourceCell cell, TableVocabulary words, bool splitFigures)
    {
        var tokens = cell.Tokens.All;
        if (tokens.IsEmpty)
        {
            return [cell];
        }

        for (var n = cell.Tokens.LongestPrefix; n >= 1; n--)
        {
            if ((words.MayEndInFigure || !tokens[n - 1].IsFigure) && cell.Tokens.Prefix(n) is var prefix && words.IsKnown(prefix))
            {
                return [prefix, .. tokens.AsSpan()[n..]];
            }
        }

        // A row of answers on a line of its own, some of which are no figures.
        if (splitFigures && (tokens[0].IsFigure || (tokens.Length > 1 && words.Widths.Contains(tokens.Length) && tokens.Count(static t => t.IsFigure) * 2 >= tokens.Length && !words.IsRelated(tokens[0].Label))))
        {
            return tokens;
        }

        var figures = tokens.Length;
        while (figures > 0 && tokens[figures - 1].IsFigure)
        {
            figures--;
        }

        if (figures == tokens.Length || (figures == 0 && !splitFigures))
        {
            return [cell];
        }

        return figures == 0 ? tokens : figures <= cell.Tokens.LongestPrefix ? [cell.Tokens.Prefix(figures), .. tokens.AsSpan()[figures..]] : [cell];
    }
}
