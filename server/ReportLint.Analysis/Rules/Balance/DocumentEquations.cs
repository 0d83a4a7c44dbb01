using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A figure that is off, as the findings have it: a cell that the equations single out, else the total of an equation that does not hold.</summary>
/// <param name="Values">What it should be; more than one where equations disagree.</param>
/// <param name="Broken">The equations that say so.</param>
public sealed record FigureCorrection(BoundCell Cell, ImmutableArray<decimal> Values, ImmutableArray<CheckedEquation> Broken)
{
    /// <summary>The values as they are written.</summary>
    public ImmutableArray<string> Figures => [.. Values.Select(EquationSide.Figure)];
}

/// <summary>All equations of a document that say something: those of which every cell is read and holds a proper figure.</summary>
public sealed class DocumentEquations
{
    private readonly ILookup<BoundCell, CheckedEquation> byCell;

    private DocumentEquations(ImmutableArray<CheckedEquation> all, ImmutableArray<FigureCorrection> corrections)
    {
        All = all;
        Corrections = corrections;
        byCell = all.SelectMany(static e => e.Cells.Select(c => (Cell: c, Equation: e)))
            .ToLookup<(BoundCell Cell, CheckedEquation Equation), BoundCell, CheckedEquation>(static p => p.Cell, static p => p.Equation, ReferenceEqualityComparer.Instance);
    }

    public static DocumentEquations None { get; } = new([], []);

    public ImmutableArray<CheckedEquation> All { get; }

    /// <summary>The figures that are off, each once.</summary>
    public ImmutableArray<FigureCorrection> Corrections { get; }

    /// <param name="model">What the document means; null where no pack knows it.</param>
    /// <param name="config">With what it was read.</param>
    public static DocumentEquations Of(SemanticModel? model, LintConfig config)
    {
        if (model is null || config.Packs.FirstOrDefault(p => ReferenceEquals(p.Model.Pack, model.Pack)) is not { } pack)
        {
            return None;
        }

        ImmutableArray<BalancedTotalsRule> rules = [.. pack.Rules.OfType<BalancedTotalsRule>()];
        var instances = new List<EquationInstance>();
        foreach (var rule in rules)
        {
            rule.AddInstances(model, instances);
        }

        return new DocumentEquations([.. instances.Select(static i => new CheckedEquation(i))], Correct(BalanceAnalysis.Run(model, rules)));
    }

    /// <summary>The equations that a cell takes part in.</summary>
    public IEnumerable<CheckedEquation> With(BoundCell cell) => byCell[cell];

    private static ImmutableArray<FigureCorrection> Correct(BalanceAnalysis balance)
    {
        var told = balance.WrongCells.Select(static s => (s.Cell, (decimal?)s.Value, Broken: s.Explains.Select(static e => new CheckedEquation(e))))
            .Concat(balance.Unexplained.Select(static e => new CheckedEquation(e)).Select(static e => (e.Total, e.ComputedTotal, Broken: Enumerable.Repeat(e, 1))));
        return
        [
            .. told.GroupBy<(BoundCell Cell, decimal? Value, IEnumerable<CheckedEquation> Broken), BoundCell>(static t => t.Cell, ReferenceEqualityComparer.Instance)
                .Select(static g => new FigureCorrection(g.Key, [.. g.Select(static t => t.Value).OfType<decimal>().Distinct()], [.. g.SelectMany(static t => t.Broken)]))
                .Where(static c => !c.Values.IsEmpty)
                .OrderBy(static c => c.Cell.Span),
        ];
    }
}
