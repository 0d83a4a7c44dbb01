using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Says which figure of a row stands in which column. A blank first number and a blank last number look alike in one row, but not among
/// its siblings: rows of the same shape begin their figures in the same place.
/// </summary>
internal sealed class ColumnPlacer
{
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
            // Trailing blanks are often cut off; they count only if the row's shape is that of rows that were cut.
            return values.Length > 0 && matches.Any(m => m.Written.Evidence == RowEvidence.Grid && m.Written.Values.Length >= width) ? Padded(values, width) : null;
        }

        var starts = Starts(values, width);
        if (starts.Count == 0)
        {
            return null;
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

    private static ImmutableArray<SourceCell> Padded(ImmutableArray<SourceCell> values, int width)
    {
        var end = new TextSpan(values[^1].Outer.End, 0);
        var blank = new SourceCell(end, end, "", values[^1].End, values[^1].End);
        return [.. values, .. Enumerable.Repeat(blank, width - values.Length)];
    }

    private ImmutableArray<SourceCell>? PlaceInLine(LogicalRow row, int width)
    {
        if (row.Values.Length == width)
        {
            return row.Values;
        }

        // Without wide gaps the display columns mean nothing.
        var full = matches.Where(m => m.Written.Evidence == RowEvidence.Line && m.Written.Values.Length == width && m.Written.Values.Length > 1 && !SharesLine(m.Written))
            .OrderBy(m => Math.Abs(m.Written.Values[0].Content.Start - row.Values[0].Content.Start)).Take(2).ToList();
        return row.Values.Length > width || full.Count == 0 || SharesLine(row) ? null : PlaceByDisplay(row.Values, full[0].Written.Values);
    }

    // Figures one blank apart are running text.
    private static bool SharesLine(LogicalRow row) =>
        row.Values.Zip(row.Values.Skip(1)).Any(static p => p.Second.Start <= p.First.End + 1);

    private static ImmutableArray<SourceCell>? PlaceByDisplay(ImmutableArray<SourceCell> values, ImmutableArray<SourceCell> sibling)
    {
        var placed = new SourceCell?[sibling.Length];
        foreach (var value in values)
        {
            var nearest = Enumerable.Range(0, sibling.Length).MinBy(i => Distance(value, sibling[i]));
            if (placed[nearest] is not null)
            {
                return null;
            }

            placed[nearest] = value;
        }

        var cells = ImmutableArray.CreateBuilder<SourceCell>();
        for (var i = 0; i < placed.Length; i++)
        {
            cells.Add(placed[i] ?? Gap(placed, i));
        }

        return cells.Select(static c => c.Content.Start).SequenceEqual(cells.Select(static c => c.Content.Start).Order()) ? cells.ToImmutable() : null;
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

    private static int Distance(SourceCell a, SourceCell b) => Math.Min(Math.Abs(a.Start - b.Start), Math.Abs(a.End - b.End));

    private static SourceCell Join(ImmutableArray<SourceCell> cells)
    {
        var span = TextSpan.FromBounds(cells[0].Content.Start, cells[^1].Content.End);
        return new SourceCell(span, span, string.Join(' ', cells.Select(static c => c.Text)), cells[0].Start, cells[^1].End);
    }
}
