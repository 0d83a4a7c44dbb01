using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A key that may stand in a file.</summary>
/// <param name="Meaning">What it means, as one plain text with `code` in it.</param>
public sealed record SchemaKey(string Name, SchemaType Type, LocalizedText Meaning)
{
    /// <summary>Whether a file without it is wrong. Keys that only some values of others call for are not.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The fields that a message may have in braces.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];
}

/// <summary>A word that the value of a key may be.</summary>
/// <param name="Meaning">What it means; null where the word says it.</param>
public sealed record SchemaWord(string Text, LocalizedText? Meaning = null);

/// <summary>What a text in a file is the name of. Which names there are, the pack and the configuration say.</summary>
public enum SchemaName
{
    Pack,

    /// <summary>A rule's id, or its beginning up to a slash.</summary>
    Rule,

    Section,
    Table,
    Row,
    Column,

    /// <summary>A cell as table.row.column, or as row.column where the table is named beside.</summary>
    Cell,

    /// <summary>A section, or a row as table.row.</summary>
    Part,

    /// <summary>A key below "cells" of a pack.</summary>
    CellKind,

    /// <summary>A version of a pack's form.</summary>
    Version,

    /// <summary>An equation between rows or columns.</summary>
    Equation,
}
