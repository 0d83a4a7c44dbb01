namespace ReportLint.Generator;

/// <summary>What extraction does to a label.</summary>
public enum DamageKind
{
    /// <summary>Its end goes on behind a page break or on the next line.</summary>
    Cut,

    /// <summary>It stands on the line before its figures.</summary>
    Shifted,

    /// <summary>No blank parts it from its first figure.</summary>
    Glued,

    /// <summary>Nothing parts it from the label of its group.</summary>
    Joined,
}

/// <param name="Label">The place of the label.</param>
public sealed record TableDamage(DamageKind Kind, string Label);
