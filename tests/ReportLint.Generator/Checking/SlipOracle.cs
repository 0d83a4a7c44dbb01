using System.Collections.Immutable;
using System.Globalization;

namespace ReportLint.Generator;

/// <summary>A slip that would explain broken sums.</summary>
/// <param name="First">The cell at which it is told.</param>
/// <param name="Fix">What the cells say when it is mended, in the order of the form.</param>
/// <param name="IsTelling">Whether it is believed rather than another change of as much.</param>
internal sealed record Slip(CellId First, string Fix, bool IsTelling, ImmutableArray<Relation> Mends);

/// <summary>
/// Finds by trying what one slip explains: cases of one cell that belong into another one of its row or column, and a number that two neighbours
/// of a row share. It has to mend all broken sums of the groups it touches, at least two, and to break none.
/// </summary>
internal sealed class SlipOracle(Draft draft, List<Relation> relations, Dictionary<CellId, decimal> values)
{
    private const int TellingSize = 10;

    private const int FewestMended = 2;

    /// <param name="groups">Broken sums that share cells.</param>
    public List<Slip> Find(List<List<Relation>> groups)
    {
        var cells = groups.SelectMany(static g => g).SelectMany(static r => r.Cells).Distinct().ToList();
        var amounts = groups.SelectMany(static g => g).Select(r => Math.Abs(r.Difference(c => values[c]))).Distinct().ToList();
        var slips = new List<Slip>();
        foreach (var from in cells)
        {
            foreach (var to in cells.Where(c => c != from && c.Table == from.Table && (c.Row == from.Row || c.Column == from.Column)))
            {
                slips.AddRange(amounts.Select(a => Moved(groups, from, to, a)).OfType<Slip>());
                if (Split(groups, from, to) is { } split)
                {
                    slips.Add(split);
                }
            }
        }

        return slips.FindAll(s => slips.TrueForAll(o => o == s || !o.Mends.Any(s.Mends.Contains) || (s.IsTelling && !o.IsTelling)));
    }

    private Slip? Moved(List<List<Relation>> groups, CellId from, CellId to, decimal amount)
    {
        var (less, more) = (values[from] - amount, values[to] + amount);
        var changesPlaces = values[to] == less && (less == 0 || AreNeighbours(from, to));
        return less < 0 ? null : Try(groups, from, less, to, more, changesPlaces && amount >= TellingSize, changesPlaces ? draft.Slots[to.Key] : Text(less), changesPlaces ? draft.Slots[from.Key] : Text(more));
    }

    private Slip? Split(List<List<Relation>> groups, CellId left, CellId right)
    {
        var digits = draft.Slots[left.Key] + draft.Slots[right.Key];
        return left.Row == right.Row && AreNeighbours(left, right) && Index(left).Column < Index(right).Column && values[left] != 0 && values[right] != 0 && digits.All(char.IsAsciiDigit)
            ? Try(groups, left, decimal.Parse(digits, CultureInfo.InvariantCulture), right, 0, true, Text(decimal.Parse(digits, CultureInfo.InvariantCulture)), "0") : null;
    }

    private Slip? Try(List<List<Relation>> groups, CellId first, decimal firstValue, CellId other, decimal otherValue, bool isTelling, string firstText, string otherText)
    {
        var touched = relations.FindAll(r => r.Cells.Contains(first) || r.Cells.Contains(other));
        var broken = groups.FindAll(g => g.Exists(touched.Contains)).SelectMany(static g => g).ToImmutableArray();
        return broken.Length >= FewestMended && broken.All(touched.Contains) && touched.TrueForAll(r => r.Difference(c => c == first ? firstValue : c == other ? otherValue : values[c]) == 0)
            ? new Slip(first, Index(first).CompareTo(Index(other)) < 0 ? $"{firstText} {otherText}" : $"{otherText} {firstText}", isTelling, broken) : null;
    }

    private bool AreNeighbours(CellId one, CellId other)
    {
        var (a, b) = (Index(one), Index(other));
        return Math.Abs(a.Row - b.Row) + Math.Abs(a.Column - b.Column) == 1;
    }

    private (int Row, int Column) Index(CellId cell)
    {
        var rows = Drafter.Form(cell.Table, draft.Plan.Version).Rows.ToList();
        var row = rows.FindIndex(r => r.Id == cell.Row);
        return (row, rows[row].Columns.ToList().FindIndex(c => c.Id == cell.Column));
    }

    private static string Text(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);
}
