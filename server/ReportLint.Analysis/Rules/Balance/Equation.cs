using System.Collections.Immutable;

namespace ReportLint.Analysis;

public enum EquationRelation
{
    Equal,
    AtMost,
    AtLeast,
}

/// <summary>One addend: a row or column by its id, a group of them (denied, other.*), or a cell of another table (@table.row.column).</summary>
/// <param name="Position">Where the name begins in the expression, from 0.</param>
public sealed record EquationTerm(int Sign, string Name, int Position);

/// <summary>An equation between two sums.</summary>
public sealed record Equation(ImmutableArray<EquationTerm> Left, EquationRelation Relation, ImmutableArray<EquationTerm> Right)
{
    public IEnumerable<EquationTerm> Terms => Left.Concat(Right);
}

/// <summary>For what an equation is repeated.</summary>
internal enum EquationEach
{
    Column,
    Row,
    ColumnGroup,
}
