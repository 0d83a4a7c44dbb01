using System.Globalization;

namespace ReportLint.Generator;

/// <summary>One figure of a sum changed. What is to be found follows from all sums together: see <see cref="BalanceOracle"/>.</summary>
internal sealed class OneNumber() : Defect("number-one", DefectFamily.Numbers)
{
    public override bool Plant(Draft draft, Random random)
    {
        var cells = Bound(draft);
        if (cells.Count == 0)
        {
            return false;
        }

        Change(draft, random.Pick(cells), random);
        return true;
    }

    /// <summary>The cells that some sum binds.</summary>
    public static List<CellId> Bound(Draft draft) => [.. Relations.Of(draft).SelectMany(static r => r.Cells).Distinct().Where(c => !draft.MayBeUnread.Contains(c.Table))];

    /// <summary>Another number, as slips make them: off by a little, a digit too many, two digits exchanged.</summary>
    public static void Change(Draft draft, CellId cell, Random random)
    {
        var value = Relations.Number(draft, cell) ?? 0;
        var swapped = decimal.Parse(string.Concat($"{value:0}".Reverse()), CultureInfo.InvariantCulture);
        var changed = random.Next(4) switch
        {
            0 when value > 0 => value * 10,
            1 when swapped != value => swapped,
            2 when value > 9 => value - random.Next(1, 10),
            _ => value + random.Next(1, 10),
        };
        draft.Slots[cell.Key] = changed.ToString("0", CultureInfo.InvariantCulture);
    }
}

/// <summary>Two figures of one table changed.</summary>
internal sealed class TwoNumbers(string name, bool sameRow, bool sameColumn) : Defect(name, DefectFamily.Numbers)
{
    public override bool Plant(Draft draft, Random random)
    {
        var cells = OneNumber.Bound(draft);
        if (cells.Count == 0)
        {
            return false;
        }

        var first = random.Pick(cells);
        var second = cells.Where(c => c != first && string.Equals(c.Table, first.Table, StringComparison.Ordinal)
            && string.Equals(c.Row, first.Row, StringComparison.Ordinal) == (sameRow || string.Equals(c.Table, "review-and-litigation", StringComparison.Ordinal))
            && string.Equals(c.Column, first.Column, StringComparison.Ordinal) == sameColumn).ToList();
        if (second.Count == 0)
        {
            return false;
        }

        OneNumber.Change(draft, first, random);
        OneNumber.Change(draft, random.Pick(second), random);
        return true;
    }
}

/// <summary>One case counted in the wrong column: its row still adds up, two columns do not.</summary>
internal sealed class NumberMoved() : Defect("number-moved", DefectFamily.Numbers)
{
    public override bool Plant(Draft draft, Random random)
    {
        var cells = OneNumber.Bound(draft);
        var from = cells.Where(c => string.Equals(c.Table, "applications", StringComparison.Ordinal) && !string.Equals(c.Column, "total", StringComparison.Ordinal) && Relations.Number(draft, c) > 0).ToList();
        if (from.Count == 0)
        {
            return false;
        }

        var first = random.Pick(from);
        var others = cells.Where(c => c != first && string.Equals(c.Table, first.Table, StringComparison.Ordinal) && string.Equals(c.Row, first.Row, StringComparison.Ordinal) && !string.Equals(c.Column, "total", StringComparison.Ordinal)).ToList();
        if (others.Count == 0)
        {
            return false;
        }

        var amount = random.Next(1, (int)Math.Min(10, Relations.Number(draft, first) ?? 1) + 1);
        Add(draft, first, -amount);
        Add(draft, random.Pick(others), amount);
        return true;
    }

    private static void Add(Draft draft, CellId cell, int amount) =>
        draft.Slots[cell.Key] = ((Relations.Number(draft, cell) ?? 0) + amount).ToString("0", CultureInfo.InvariantCulture);
}

/// <summary>A whole entry in another column of its row, where 0 belongs.</summary>
internal sealed class NumberMisplaced() : Defect("number-misplaced", DefectFamily.Numbers)
{
    public override bool Plant(Draft draft, Random random) =>
        RowPair.Pick(draft, random, isNear: false, static (from, to) => from > 0 && to == 0) is var (from, to)
        && RowPair.Write(draft, (from, draft.Slots[to.Key]), (to, draft.Slots[from.Key]));
}

/// <summary>Two neighbours of a row that have each other's figure.</summary>
internal sealed class NumbersExchanged() : Defect("number-exchanged", DefectFamily.Numbers)
{
    public override bool Plant(Draft draft, Random random) =>
        RowPair.Pick(draft, random, isNear: true, static (one, other) => one != other && one > 0 && other > 0) is var (one, other)
        && RowPair.Write(draft, (one, draft.Slots[other.Key]), (other, draft.Slots[one.Key]));
}

/// <summary>A number split by the border of two cells.</summary>
internal sealed class NumberSplit() : Defect("number-split", DefectFamily.Numbers)
{
    private const int FewestDigits = 2;

    public override bool Plant(Draft draft, Random random)
    {
        if (RowPair.Pick(draft, random, isNear: true, static (one, other) => one > 0 && other == 0) is not var (one, other) || draft.Slots[one.Key] is not { Length: >= FewestDigits } digits || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        var at = random.Next(1, digits.Length);
        return RowPair.Write(draft, (one, digits[..at]), (other, digits[at..]));
    }
}

/// <summary>Two cells of a row of applications, the first before the second if they are neighbours.</summary>
internal static class RowPair
{
    public static (CellId First, CellId Second)? Pick(Draft draft, Random random, bool isNear, Func<decimal, decimal, bool> fits)
    {
        var rows = OneNumber.Bound(draft).Where(static c => string.Equals(c.Table, "applications", StringComparison.Ordinal)).GroupBy(static c => c.Row, StringComparer.Ordinal)
            .Select(r => r.OrderBy(c => Drafter.Form(c.Table, draft.Plan.Version).Rows[0].Columns.Select(static o => o.Id).ToList().IndexOf(c.Column)).ToList());
        var pairs = rows.SelectMany(r => r.SelectMany((c, i) => r.Where((_, j) => isNear ? j == i + 1 : j != i).Select(o => (c, o))))
            .Where(p => fits(Relations.Number(draft, p.c) ?? 0, Relations.Number(draft, p.o) ?? 0)).ToList();
        return pairs.Count == 0 ? null : random.Pick(pairs);
    }

    public static bool Write(Draft draft, params ReadOnlySpan<(CellId Cell, string Text)> cells)
    {
        foreach (var (cell, text) in cells)
        {
            draft.Slots[cell.Key] = text;
        }

        return true;
    }
}
