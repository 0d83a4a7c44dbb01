using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What the value of a key may be.</summary>
public abstract class SchemaType;

/// <summary>One text.</summary>
/// <param name="names">What the text names, for those who offer names; null where it is free.</param>
/// <param name="pattern">What the whole text must match, as a regular expression of JSON Schema; null where any will do.</param>
public sealed class SchemaText(SchemaName? names = null, string? pattern = null) : SchemaType
{
    public SchemaName? Names => names;

    public string? Pattern => pattern;
}

/// <summary>One of some words.</summary>
public sealed class SchemaChoice(params ImmutableArray<SchemaWord> words) : SchemaType
{
    public ImmutableArray<SchemaWord> Words => words;
}

/// <summary>true or false.</summary>
public sealed class SchemaFlag : SchemaType;

/// <summary>A number.</summary>
/// <param name="least">The least that it may be; null: no bound.</param>
/// <param name="most">The most that it may be; null: no bound.</param>
public sealed class SchemaNumber(bool isWhole, int? least = null, int? most = null) : SchemaType
{
    public bool IsWhole => isWhole;

    public int? Least => least;

    public int? Most => most;
}

/// <summary>A list.</summary>
/// <param name="mayBeSingle">Whether a single value stands for a list of one.</param>
public sealed class SchemaList(SchemaType item, bool mayBeSingle = false) : SchemaType
{
    public SchemaType Item => item;

    public bool MayBeSingle => mayBeSingle;
}

/// <summary>One of several types.</summary>
public sealed class SchemaEither(params ImmutableArray<SchemaType> types) : SchemaType
{
    public ImmutableArray<SchemaType> Types => types;
}

/// <summary>Keys with values.</summary>
/// <param name="keys">The keys that are known. They are asked for once, when they are wanted: a map may hold itself, as groups of rows hold rows.</param>
/// <param name="other">The value of keys whose names the author chooses; null where there are none.</param>
/// <param name="names">What such a key names; null where its name is free.</param>
public sealed class SchemaMap(Func<ImmutableArray<SchemaKey>> keys, SchemaType? other = null, SchemaName? names = null) : SchemaType
{
    private readonly Lazy<ImmutableArray<SchemaKey>> all = new(keys);

    /// <summary>Nothing may stand here.</summary>
    public static SchemaMap Empty { get; } = new(static () => []);

    public ImmutableArray<SchemaKey> Keys => all.Value;

    public SchemaType? Other => other;

    public SchemaName? Names => names;

    /// <summary>The key of a name; null where there is none, also where the author may choose the name.</summary>
    public SchemaKey? Find(string name) => Keys.FirstOrDefault(k => string.Equals(k.Name, name, StringComparison.Ordinal));

    /// <summary>What the value of a key may be; null for a key that may not stand here.</summary>
    public SchemaType? TypeOf(string name) => Find(name)?.Type ?? Other;
}
