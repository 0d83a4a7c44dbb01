using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A cell in a sum.</summary>
/// <param name="Sign">1, or -1 for what is taken away.</param>
public readonly record struct EquationPart(int Sign, BoundCell Cell);

/// <summary>One side of an equation as a document has it.</summary>
/// <param name="Names">The addends in the form's words; of a long sum the first ones.</param>
/// <param name="Figures">The addends as figures; of a long sum those that are not 0.</param>
/// <param name="Value">What they add up to.</param>
public sealed record CheckedSide(LocalizedText Names, string Figures, decimal Value, ImmutableArray<EquationPart> Parts);

/// <summary>An equation of a rule with the figures of a document: what it says, and whether it holds.</summary>
public sealed class CheckedEquation
{
    private readonly EquationInstance instance;

    internal CheckedEquation(EquationInstance instance)
    {
        this.instance = instance;
        Left = Side(instance.Left);
        Right = Side(instance.Right);
        Statement = LocalizedText.Later(language => EquationText.Write(this, language));
    }

    public RuleInfo Rule => instance.Rule.Info;

    public BoundTable Table => instance.Table;

    /// <summary>The label of the column, row or group of columns for which it is said.</summary>
    public string Scope => instance.Scope;

    public EquationRelation Relation => instance.Relation;

    public CheckedSide Left { get; }

    public CheckedSide Right { get; }

    /// <summary>The cell that the equation computes.</summary>
    public BoundCell Total => instance.Total;

    /// <summary>Left less right.</summary>
    public decimal Difference => instance.Difference;

    /// <summary>The unit of the sides and their difference; null where all cells have the same, which goes without saying.</summary>
    public string? Unit => instance.Unit;

    public bool Holds => instance.Holds;

    /// <summary>The equation in words and figures, and by how much it fails if it does.</summary>
    public LocalizedText Statement { get; }

    /// <summary>All its cells, each once.</summary>
    public IEnumerable<BoundCell> Cells => instance.Cells.Distinct<BoundCell>(ReferenceEqualityComparer.Instance);

    /// <summary>Its cells but for the total.</summary>
    public IEnumerable<BoundCell> Parts => Cells.Where(c => !ReferenceEquals(c, Total));

    /// <summary>The total with which the equation would hold exactly; null where the form allows no such figure.</summary>
    public decimal? ComputedTotal
    {
        get
        {
            var weight = instance.Weight(Total);
            if (weight == 0 || Total.Value.Number is not { } number)
            {
                return null;
            }

            var value = number - (Difference / weight);
            return Total.Column.Cell.Allows(value) ? value : null;
        }
    }

    private CheckedSide Side(EquationSide side) => new(side.Names(), side.Figures(instance.Unit is not null), side.Value, [.. side.Cells.Select(static c => new EquationPart(c.Sign, c.Cell))]);
}
