using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A line of text, cut into what may name a row and what may be its figures.</summary>
internal sealed record LinePieces(ImmutableArray<SourceCell> Labels, ImmutableArray<SourceCell> Values)
{
    public static LinePieces Read(SourceRow line, TableVocabulary words)
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

    /// <summary>The pieces of a line that are words of the form to the letter.</summary>
    public static IEnumerable<SourceCell> KnownLabels(SourceRow line, TableVocabulary words) =>
        line.Cells.SelectMany(c => Split(c, words, splitFigures: true)).Where(p => !p.IsFigure && words.IsKnown(p));

    private static LinePieces Cut(SourceRow line, TableVocabulary words, bool splitFigures)
    {
        var pieces = new List<SourceCell>();
        foreach (var cell in line.Cells)
        {
            pieces.AddRange(Split(cell, words, splitFigures));
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

        return new LinePieces([.. pieces.Take(labels)], [.. pieces.Skip(labels)]);
    }

    private static IEnumerable<SourceCell> Split(SourceCell cell, TableVocabulary words, bool splitFigures)
    {
        if (cell.IsFigure || !cell.Text.AsSpan().ContainsAny(" \u3000\u00A0") || cell.Text.Length != cell.Content.Length)
        {
            return [cell];
        }

        var tokens = Tokens(cell);
        for (var n = tokens.Count; n >= 1; n--)
        {
            var prefix = Join(cell, tokens, 0, n);
            if (words.IsKnown(prefix))
            {
                return [prefix, .. tokens.Skip(n)];
            }
        }

        // A row of answers on a line of its own, some of which are no figures.
        if (splitFigures && (tokens[0].IsFigure || (tokens.Count > 1 && words.Widths.Contains(tokens.Count) && tokens.Count(static t => t.IsFigure) * 2 >= tokens.Count && !words.IsRelated(tokens[0].Label))))
        {
            return tokens;
        }

        var figures = tokens.Count;
        while (figures > 0 && tokens[figures - 1].IsFigure)
        {
            figures--;
        }

        if (figures == tokens.Count || (figures == 0 && !splitFigures))
        {
            return [cell];
        }

        return figures == 0 ? tokens : [Join(cell, tokens, 0, figures), .. tokens.Skip(figures)];
    }

    private static List<SourceCell> Tokens(SourceCell cell)
    {
        var tokens = new List<SourceCell>();
        for (var i = 0; i < cell.Text.Length;)
        {
            if (Blanks.IsBlank(cell.Text[i]))
            {
                i++;
                continue;
            }

            var end = i;
            while (end < cell.Text.Length && !Blanks.IsBlank(cell.Text[end]))
            {
                end++;
            }

            var span = new TextSpan(cell.Content.Start + i, end - i);
            var column = cell.Start + DisplayWidth.Of(cell.Text.AsSpan(0, i), ambiguousIsWide: true);
            tokens.Add(new SourceCell(cell.Lexicon, span, span, cell.Text[i..end], column, column + DisplayWidth.Of(cell.Text.AsSpan(i, end - i), ambiguousIsWide: true)));
            i = end;
        }

        return tokens;
    }

    private static SourceCell Join(SourceCell cell, List<SourceCell> tokens, int from, int to)
    {
        var span = TextSpan.FromBounds(tokens[from].Content.Start, tokens[to - 1].Content.End);
        return new SourceCell(cell.Lexicon, span, span, cell.Text.Substring(span.Start - cell.Content.Start, span.Length), tokens[from].Start, tokens[to - 1].End);
    }
}
