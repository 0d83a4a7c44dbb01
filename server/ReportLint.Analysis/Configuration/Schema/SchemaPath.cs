using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// What may stand at a place in a file. A place is named by the keys that lead to it from the top; lists on the way are passed through, so that
/// "sections" leads into each of the sections.
/// </summary>
public static class SchemaPath
{
    /// <summary>The keys that may stand below a path; none where no keys may, or where the path leads nowhere.</summary>
    public static ImmutableArray<SchemaKey> KeysAt(SchemaMap file, params ImmutableArray<string> path) =>
        [.. Maps(file, path).SelectMany(static m => m.Keys).DistinctBy(static k => k.Name, StringComparer.Ordinal)];

    /// <summary>The key that a path ends with; null where it is not known, or where the author chose its name.</summary>
    public static SchemaKey? KeyAt(SchemaMap file, params ImmutableArray<string> path) => path.IsEmpty
        ? null
        : Maps(file, path[..^1]).Select(m => m.Find(path[^1])).FirstOrDefault(static k => k is not null);

    /// <summary>The words that the value of the key at a path may be; none where it is free.</summary>
    public static ImmutableArray<SchemaWord> WordsAt(SchemaMap file, params ImmutableArray<string> path) =>
        [.. Types(file, path).SelectMany(WordsOf)];

    /// <summary>What the text at a path names; null where it names nothing.</summary>
    public static SchemaName? NameAt(SchemaMap file, params ImmutableArray<string> path) =>
        Types(file, path).OfType<SchemaText>().Select(static t => t.Names).FirstOrDefault(static n => n is not null);

    /// <summary>What the keys that an author may choose below a path name; null where there are none, or where they are free.</summary>
    public static SchemaName? KeyNamesAt(SchemaMap file, params ImmutableArray<string> path) => Maps(file, path).Select(static m => m.Names).FirstOrDefault(static n => n is not null);

    /// <summary>The maps that a value of a type may be or hold in lists.</summary>
    internal static IEnumerable<SchemaMap> MapsOf(SchemaType type) => Simple(type).OfType<SchemaMap>();

    /// <summary>The words that a value of a type, or an item of it, may be.</summary>
    internal static IEnumerable<SchemaWord> WordsOf(SchemaType type) => Simple(type).SelectMany(static t => t switch
    {
        SchemaChoice choice => choice.Words,
        SchemaFlag => [new SchemaWord("true"), new SchemaWord("false")],
        _ => ImmutableArray<SchemaWord>.Empty,
    });

    private static IEnumerable<SchemaMap> Maps(SchemaMap file, ImmutableArray<string> path) => Types(file, path).OfType<SchemaMap>();

    private static IEnumerable<SchemaType> Types(SchemaMap file, ImmutableArray<string> path)
    {
        IEnumerable<SchemaType> types = [file];
        foreach (var name in path)
        {
            types = types.OfType<SchemaMap>().Select(m => m.TypeOf(name)).OfType<SchemaType>().SelectMany(Simple).ToList();
        }

        return types;
    }

    /// <summary>A type without the lists and alternatives around it.</summary>
    private static IEnumerable<SchemaType> Simple(SchemaType type) => type switch
    {
        SchemaList list => Simple(list.Item),
        SchemaEither either => either.Types.SelectMany(Simple),
        _ => [type],
    };
}
