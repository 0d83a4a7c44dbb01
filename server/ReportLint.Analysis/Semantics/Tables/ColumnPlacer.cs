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

    private readonly ImmutableArray<RowMatch> matches;

    // For rows of one shape (cells before the figures, cells after) where their figures begin, by the rows that leave no choice.
    private readonly Dictionary<(int Offset, int Count, int Width), int> usualStart = [];

    public ColumnPlacer(ImmutableArray<RowMatch> matches, Func<RowMatch, int> width)
    {
        this.matches = matches;
        foreach (var shape in matches.Where(static m => m.Written.Evidence == RowEvidence.Grid).GroupBy(m => (m.Written.Offset, m.Written.Values.Length, width(m))))
        {
            var certain = shape.Select(m => Starts(m.Written.Values, width(m))).Where(static s => s.Count == 1).Select(static s => s[0]).ToList();
            if (certain.Count > 0)
            {
                usualStart[shape.Key] = certain.GroupBy(static s => s).MaxBy(static g => g.Count())?.Key ?? 0;
            }
        }
    }

    /// <summary>The cells of a row in the order of its columns; null where the document does not tell.</summary>
    public ImmutableArray<SourceCell>? Place(RowMatch match, int width)
    {
        var written = match.Written;
        if (width == 1 && written.Evidence == RowEvidence.Line && written.Values.Length > 1 && !written.Values.All(static v => v.IsFigure))
        {
            return [Join(written.Values)];
        }

        return written.Evidence == RowEvidence.Grid ? PlaceInGrid(written, width) : PlaceInLine(written, width);
    }

    private ImmutableArray<SourceCell>? PlaceInGrid(LogicalRow row, int width)
    {
        var values = row.Values;
        if (values.Length < width)
        {
            // Trailing blanks are often cut off; they count only if the row's shape is that of rows that were cut, or nothing is written at all.
            return values.All(static v => v.IsBlank) || matches.Any(m => m.Written.Evidence == RowEvidence.Grid && m.Written.Values.Length >= width) ? Padded(row, width) : null;
        }

        var starts = Starts(values, width);
        if (starts.Count == 0)
        {
            // Some extractions write a merged cell into every place that it covers.
            return width == 1 && values.Where(static v => !v.IsBlank).Select(static v => v.Text).Distinct(StringComparer.Ordinal).Count() == 1 ? [values.First(static v => !v.IsBlank)] : null;
        }

        var start = usualStart.TryGetValue((row.Offset, values.Length, width), out var usual) && starts.Contains(usual) ? usual : starts[0];
        return [.. values.Skip(start).Take(width)];
    }

    /// <summary>Where a run of the row's width can begin so that it holds all that is written.</summary>
    private static List<int> Starts(ImmutableArray<SourceCell> values, int width)
    {
        var first = -1;
        var last = -1;
        for (var i = 0; i < values.Length; i++)
        {
            if (!values[i].IsBlank)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        var starts = new List<int>();
        for (var start = 0; start + width <= values.Length; start++)
        {
            if (first < 0 || (first >= start && last < start + width))
            {
                starts.Add(start);
            }
        }

        return starts;
    }

    private static ImmutableArray<SourceCell> Padded(LogicalRow row, int width)
    {
        var last = row.Values.IsEmpty ? row.Labels[^1] : row.Values[^1];
        var end = new TextSpan(last.Outer.End, 0);
        var blank = new SourceCell(end, end, "", last.End, last.End);
        return [.. row.Values, .. Enumerable.Repeat(blank, width - row.Values.Length)];
    }

    private ImmutableArray<SourceCell>? PlaceInLine(LogicalRow row, int width)
    {
        if (row.Values.Length == width)
        {
            return row.Values;
        }

        // Without wide gaps the place on the line means nothing.
        if (row.Values.Length > width || SharesLine(row))
        {
            return null;
        }

        var full = matches.Select(static m => m.Written).Where(w => w.Evidence == RowEvidence.Line && w.Values.Length == width && width > 1 && !SharesLine(w)).ToList();
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

        var cells = placed.Select((c, i) => c ?? Gap(placed, i)).ToImmutableArray();
        return cells.Select(static c => c.Content.Start).SequenceEqual(cells.Select(static c => c.Content.Start).Order()) ? cells : null;
    }

    /// <summary>The column that a figure belongs to; -1 where another is nearly as near.</summary>
    private static int Nearest((int Start, int End) value, ImmutableArray<(int Start, int End)> columns)
    {
        var ranked = Enumerable.Range(0, columns.Length).OrderBy(i => Distance(value, columns[i])).ToList();
        return (Distance(value, columns[ranked[0]]) * 2) + 1 < Distance(value, columns[ranked[1]]) ? ranked[0] : -1;
    }

    /// <summary>The blank between the neighbours of a column in which nothing is written.</summary>
    private static SourceCell Gap(SourceCell?[] placed, int column)
    {
        var left = placed.Take(column).LastOrDefault(static c => c is not null);
        var right = placed.Skip(column + 1).FirstOrDefault(static c => c is not null);
        var start = left?.Content.End ?? right?.Content.Start ?? 0;
        var span = TextSpan.FromBounds(start, Math.Max(start, left is null ? start : right?.Content.Start ?? start));
        return new SourceCell(span, span, "", left?.End ?? 0, right?.Start ?? 0);
    }

    private static int Distance((int Start, int End) a, (int Start, int End) b) => Math.Min(Math.Abs(a.Start - b.Start), Math.Abs(a.End - b.End));

    private static SourceCell Join(ImmutableArray<SourceCell> cells)
    {
        var span = TextSpan.FromBounds(cells[0].Content.Start, cells[^1].Content.End);
        return new SourceCell(span, span, string.Join(' ', cells.Select(static c => c.Text)), cells[0].Start, cells[^1].End);
    }
}
