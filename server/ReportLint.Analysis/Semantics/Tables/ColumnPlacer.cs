using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Says which figure of a row stands in which column. A blank first number and a blank last number look alike in one row, but not among
/// its siblings: rows of the same shape begin their figures in the same place.
/// </summary>
internal sealed class ColumnPlacer
{
    /// <summary>How many rows around must agree on the place of a column.</summary>
    private const int Siblings = 2;

    // The usual start over all written tables.
    private const int AnyBlock = -1;

    // Rows under headings of the form: whatever block they stand in, they can be compared.
    private const int Whole = -1;

    private readonly ImmutableArray<RowMatch> matches;
    private readonly TableVocabulary words;
    private readonly ImmutableArray<BlockColumns> blocks;

    // For rows that begin alike (cells before the figures) where their figures start, by the rows that are full and so leave no choice;
    // within one written table, and over all of them.
    private Dictionary<(int Block, int Kind, int Offset, int Width), int>? usualStarts;

    /// <param name="matches">The rows.</param>
    /// <param name="words">The table.</param>
    /// <param name="blocks">The columns that each block of the form has as it is written.</param>
    public ColumnPlacer(ImmutableArray<RowMatch> matches, TableVocabulary words, ImmutableArray<BlockColumns> blocks)
    {
        this.matches = matches;
        this.words = words;
        this.blocks = blocks;
    }

    private BlockColumns Columns(RowMatch match) => blocks[words.BlockOf[match.Row]];

    private int Width(RowMatch match) => Columns(match).Columns.Length;

    /// <summary>Rows of one kind stand under the same columns.</summary>
    private int Kind(RowMatch match) => Columns(match).AreWhole ? Whole : words.BlockOf[match.Row];

    /// <summary>Where the siblings of a row begin their figures; -1 where none tells. Only asked where a row is not full.</summary>
    private int UsualStart(RowMatch match, int width)
    {
        usualStarts ??= CountStarts();
        return usualStarts.TryGetValue((match.Written.Block, Kind(match), match.Written.Offset, width), out var usual) || usualStarts.TryGetValue((AnyBlock, Kind(match), match.Written.Offset, width), out usual)
            ? usual
            : -1;
    }

    private Dictionary<(int Block, int Kind, int Offset, int Width), int> CountStarts()
    {
        var starts = new Dictionary<(int Block, int Kind, int Offset, int Width), int>();
        var counts = new Dictionary<(int Block, int Kind, int Offset, int Width, int First), int>();
        foreach (var match in matches)
        {
            if (match.Written.Evidence == RowEvidence.Grid && Width(match) is var wide && FullStart(match.Written.Values, wide) is >= 0 and var first)
            {
                Count(match.Written.Block, Kind(match), match.Written.Offset, wide, first);
                Count(AnyBlock, Kind(match), match.Written.Offset, wide, first);
            }
        }

        return starts;

        void Count(int block, int kind, int offset, int wide, int first)
        {
            var count = counts[(block, kind, offset, wide, first)] = counts.GetValueOrDefault((block, kind, offset, wide, first)) + 1;
            if (!starts.TryGetValue((block, kind, offset, wide), out var usual) || count > counts[(block, kind, offset, wide, usual)])
            {
                starts[(block, kind, offset, wide)] = first;
            }
        }
    }

    /// <summary>Where a row begins that has a figure in each column, one beside the other; -1 for any other row.</summary>
    private static int FullStart(ImmutableArray<SourceCell> values, int width)
    {
        var (first, last, said) = Extent(values);
        return said == width && last - first + 1 == width ? first : -1;
    }

    /// <summary>The first and the last cell in which something is written, and how many there are; -1 where there is none.</summary>
    private static (int First, int Last, int Said) Extent(ImmutableArray<SourceCell> values)
    {
        var (first, last, said) = (-1, -1, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (!values[i].IsBlank)
            {
                first = first < 0 ? i : first;
                last = i;
                said++;
            }
        }

        return (first, last, said);
    }

    /// <summary>The cells of a row in the order of its columns; null where the document does not tell.</summary>
    public ImmutableArray<SourceCell>? Place(RowMatch match)
    {
        var written = match.Written;
        var width = Width(match);
        if (width == 1 && written.Evidence == RowEvidence.Line && written.Values.Length > 1 && !written.Values.All(static v => v.IsFigure))
        {
            return [Join(written.Values)];
        }

        return written.Evidence == RowEvidence.Grid ? PlaceInGrid(match, width) : PlaceInLine(match, width);
    }

    private ImmutableArray<SourceCell>? PlaceInGrid(RowMatch match, int width)
    {
        var row = match.Written;
        var values = row.Values;
        var (first, last, said) = Extent(values);

        // Where a run of the row's width can begin so that it holds all that is written.
        var least = first < 0 ? 0 : Math.Max(0, last - width + 1);
        var most = Math.Min(values.Length - width, first < 0 ? int.MaxValue : first);
        if (least == most && said == width)
        {
            return values.Length == width ? values : values.Slice(least, width);
        }

        if (UsualStart(match, width) is >= 0 and var usual)
        {
            // Blank cells at the end are often cut off: the row then ends before its siblings do. Words before the siblings' start leave it open.
            return said == 0 || (first >= usual && last < usual + width) ? Padded(row, usual, width) : Repeated(values, width);
        }

        // Nothing to compare with: a row on which nothing is written begins at once, any other must leave no choice.
        return said == 0 ? Padded(row, 0, width) : least == most && Columns(match).AreTold ? values.Slice(least, width) : Repeated(values, width);
    }

    /// <summary>Some extractions write a merged cell into every place that it covers.</summary>
    private static ImmutableArray<SourceCell>? Repeated(ImmutableArray<SourceCell> values, int width) =>
        width == 1 && values.Where(static v => !v.IsBlank).ToList() is [var first, .. var others] && others.TrueForAll(o => string.Equals(o.Text, first.Text, StringComparison.Ordinal)) ? [first] : null;

    /// <summary>The cells from a start on; those that were cut off stand, blank, at the end of the row.</summary>
    private static ImmutableArray<SourceCell> Padded(LogicalRow row, int start, int width)
    {
        var cells = row.Values.Skip(start).Take(width).ToImmutableArray();
        var last = row.Values is [.., var value] ? value : row.Labels[^1];
        var end = new TextSpan(last.Outer.End, 0);
        return [.. cells, .. Enumerable.Repeat(SourceCell.Inferred(last, end, last.End, last.End), width - cells.Length)];
    }

    private ImmutableArray<SourceCell>? PlaceInLine(RowMatch match, int width)
    {
        var row = match.Written;
        if (row.Values.Length == width)
        {
            return row.Values;
        }

        // Without wide gaps the place on the line means nothing.
        if (row.Values.Length > width || SharesLine(row))
        {
            return null;
        }

        var full = matches.Where(m => Kind(m) == Kind(match)).Select(static m => m.Written).Where(w => w.Evidence == RowEvidence.Line && w.Values.Length == width && width > 1 && !SharesLine(w)).ToList();
        var near = full.OrderBy(w => Math.Abs(w.Values[0].Content.Start - row.Values[0].Content.Start)).Take(Siblings).ToList();
        return near.Count < Siblings ? null : PlaceByColumn(row, near);
    }

    // Figures one blank apart are running text.
    private static bool SharesLine(LogicalRow row) =>
        row.Values.Zip(row.Values.Skip(1)).Any(static p => p.Second.Start <= p.First.End + 1);

    /// <summary>
    /// Places each figure where the rows around have theirs. Some extractions count a wide character as two columns, others as one:
    /// the count by which the rows around agree best is the one that was used.
    /// </summary>
    private static ImmutableArray<SourceCell>? PlaceByColumn(LogicalRow row, List<LogicalRow> siblings)
    {
        Func<LogicalRow, SourceCell, (int Start, int End)>[] measures =
        [
            static (_, c) => (c.Start, c.End),
            static (r, c) => (c.Content.Start - r.LineStart, c.Content.End - r.LineStart),
        ];
        var measure = measures.MinBy(m => siblings[0].Values.Zip(siblings[1].Values).Sum(p => Distance(m(siblings[0], p.First), m(siblings[1], p.Second)))) ?? measures[0];
        var placed = new SourceCell?[siblings[0].Values.Length];
        foreach (var value in row.Values)
        {
            var columns = siblings.Select(s => Nearest(measure(row, value), [.. s.Values.Select(v => measure(s, v))])).Distinct().ToList();
            if (columns is not [>= 0 and var column] || placed[column] is not null)
            {
                return null;
            }

            placed[column] = value;
        }

        var cells = placed.Select((c, i) => c ?? Gap(row, placed, i, measure(siblings[0], siblings[0].Values[i]), v => measure(row, v).Start)).ToImmutableArray();
        return cells.Select(static c => c.Content.Start).SequenceEqual(cells.Select(static c => c.Content.Start).Order()) ? cells : null;
    }

    /// <summary>The column that a figure belongs to; -1 where another is nearly as near.</summary>
    private static int Nearest((int Start, int End) value, ImmutableArray<(int Start, int End)> columns)
    {
        var ranked = Enumerable.Range(0, columns.Length).OrderBy(i => Distance(value, columns[i])).ToList();
        return (Distance(value, columns[ranked[0]]) * 2) + 1 < Distance(value, columns[ranked[1]]) ? ranked[0] : -1;
    }

    /// <summary>The blanks under a column in which nothing is written, no wider than between its neighbours.</summary>
    private static SourceCell Gap(LogicalRow row, SourceCell?[] placed, int column, (int Start, int End) place, Func<SourceCell, int> startOf)
    {
        var left = placed.Take(column).LastOrDefault(static c => c is not null);
        var right = placed.Skip(column + 1).FirstOrDefault(static c => c is not null);
        var neighbour = right ?? left ?? row.Values[0];
        var least = left?.Content.End ?? (row.Labels is [.., var label] ? label.Content.End : row.LineStart);
        var most = right?.Content.Start ?? least;

        // Between the neighbours stand blanks alone, so that columns and characters go together.
        var start = Math.Clamp(neighbour.Content.Start + place.Start - startOf(neighbour), Math.Min(least, most), most);
        var end = Math.Clamp(neighbour.Content.Start + place.End - startOf(neighbour), start, Math.Max(start, most));
        var span = TextSpan.FromBounds(start, end);
        return SourceCell.Inferred(neighbour, span, place.Start, place.End);
    }

    private static int Distance((int Start, int End) a, (int Start, int End) b) => Math.Min(Math.Abs(a.Start - b.Start), Math.Abs(a.End - b.End));

    private static SourceCell Join(ImmutableArray<SourceCell> cells)
    {
        var span = TextSpan.FromBounds(cells[0].Content.Start, cells[^1].Content.End);
        return new SourceCell(cells[0].Lexicon, span, span, string.Join(' ', cells.Select(static c => c.Text)), cells[0].Start, cells[^1].End);
    }
}
