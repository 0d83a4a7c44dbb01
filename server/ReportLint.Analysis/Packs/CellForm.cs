using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What the form wants in a cell.</summary>
/// <param name="Integer">Whole numbers only.</param>
/// <param name="Minimum">The smallest number allowed; null where the form sets none.</param>
/// <param name="BlankAllowed">Whether a blank cell or a dash is a proper answer.</param>
/// <param name="Unit">The unit that the form prints in the header, if any.</param>
public sealed record CellForm(bool Integer, decimal? Minimum, bool BlankAllowed, string? Unit)
{
    /// <summary>Words that are a proper answer as well.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Whether any whole number from 0 may stand there, which is what most cells hold.</summary>
    internal bool AllowsPlain => Minimum is null or <= 0;

    /// <summary>Whether a number may stand there.</summary>
    public bool Allows(decimal value) => !(value < Minimum) && !(Integer && value != decimal.Truncate(value));
}
