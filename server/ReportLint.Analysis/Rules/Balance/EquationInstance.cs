using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A cell in a sum with its sign.</summary>
internal readonly record struct SignedCell(int Sign, BoundCell Cell);

/// <summary>One side of an equation with the cells it stands for.</summary>
internal sealed record EquationSide(ImmutableArray<SignedCell> Cells, ImmutableArray<(int Sign, string Label)> Labels)
{
    private const int MostLabels = 4;

    public decimal Value => Cells.Sum(static c => c.Sign * (c.Cell.Value.Number ?? 0));

    /// <summary>The addends by name; a long sum names the first ones.</summary>
    public LocalizedText Names()
    {
        var shown = Labels.Length <= MostLabels + 1 ? Labels : Labels[..MostLabels];
        var text = Join(shown.Select(static l => (l.Sign, l.Label)));
        return shown.Length == Labels.Length ? LocalizedText.Same(text) : new LocalizedText($"{text} 等 {Labels.Length} 项", $"{text} + … ({Labels.Length} addends)");
    }

    /// <summary>The addends as figures.</summary>
    public string Figures()
    {
        var nonZero = Cells.Where(static c => c.Cell.Value.Number != 0).ToList();
        var shown = Cells.Length <= 6 ? [.. Cells] : nonZero;
        return shown.Count == 0 ? "0" : Join(shown.Select(static c => (c.Sign, Figure(c.Cell.Value.Number ?? 0))));
    }

    public static string Figure(decimal value) => value.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<(int Sign, string Text)> terms) =>
        string.Concat(terms.Select(static (t, i) => (t.Sign < 0 ? i == 0 ? "-" : " - " : i == 0 ? "" : " + ") + t.Text));
}

/// <summary>A rule's equation for one column, one row or one group of columns.</summary>
/// <param name="Scope">The label of that column, row or group.</param>
/// <param name="Total">The cell that the equation computes: its only member on one side, else the one that the rule names.</param>
internal sealed record EquationInstance(
    BalancedTotalsRule Rule, BoundTable Table, string Scope, EquationRelation Relation, EquationSide Left, EquationSide Right, BoundCell Total)
{
    public decimal Difference => Left.Value - Right.Value;

    public bool Holds => IsKept(Difference);

    /// <summary>Whether it would hold if the suspects were mended.</summary>
    public bool HoldsWith(IEnumerable<Suspect> mended) => IsKept(Difference + mended.Sum(s => Weight(s.Cell) * (s.Value - (s.Cell.Value.Number ?? 0))));

    public IEnumerable<BoundCell> Cells => Left.Cells.Concat(Right.Cells).Select(static c => c.Cell);

    private bool IsKept(decimal difference) => Relation switch
    {
        EquationRelation.AtMost => difference <= 0,
        EquationRelation.AtLeast => difference >= 0,
        _ => difference == 0,
    };

    /// <summary>How the difference changes when the cell grows by one.</summary>
    public int Weight(BoundCell cell) =>
        Left.Cells.Where(c => ReferenceEquals(c.Cell, cell)).Sum(static c => c.Sign) - Right.Cells.Where(c => ReferenceEquals(c.Cell, cell)).Sum(static c => c.Sign);
}
