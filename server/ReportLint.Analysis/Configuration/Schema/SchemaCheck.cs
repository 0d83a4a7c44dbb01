namespace ReportLint.Analysis;

/// <summary>
/// Holds a file against its schema alone: unknown keys and values of a wrong type. Its readers tell the latter too, and in the same words; but they stop at what
/// they cannot make sense of, and this does not.
/// </summary>
internal static class SchemaCheck
{
    /// <param name="fields">Those of a file that no reader has seen, so that what is asked here does not count as known to it.</param>
    public static void Check(YamlFields fields)
    {
        foreach (var key in fields.IsChecked ? [] : fields.Keys.ToList())
        {
            if (fields.Schema.TypeOf(key) is { } type)
            {
                Check(fields, key, type);
            }
            else
            {
                var meant = Suggestion.Nearest(key, fields.Schema.Keys.Select(static k => k.Name));
                fields.Problem(fields.Place(key), new LocalizedText($"没有“{key}”这个键{Suggestion.Zh(meant)}", $"unknown key \"{key}\"{Suggestion.En(meant)}"));
            }
        }
    }

    private static void Check(YamlFields fields, string key, SchemaType type)
    {
        switch (type)
        {
            case SchemaText:
                _ = fields.Text(key);
                break;
            case SchemaChoice:
                _ = fields.OneOf(key);
                break;
            case SchemaFlag:
                _ = fields.Flag(key);
                break;
            case SchemaNumber { IsWhole: true }:
                _ = fields.Whole(key);
                break;
            case SchemaNumber:
                _ = fields.Number(key);
                break;
            case SchemaList { Item: SchemaText }:
                _ = fields.Texts(key);
                break;
            case SchemaList { Item: SchemaChoice }:
                _ = fields.SomeOf(key);
                break;
            case SchemaList { Item: SchemaList }:
                _ = fields.TextLists(key);
                break;
            case SchemaList:
                CheckAll(fields.List(key));
                break;
            case SchemaMap:
                CheckAll(fields.Map(key) is { } map ? [map] : []);
                break;
            case SchemaEither either:
                Check(fields, key, either);
                break;
        }
    }

    private static void Check(YamlFields fields, string key, SchemaEither either)
    {
        var maps = either.Types.OfType<SchemaMap>().ToList();
        if (fields.IsMap(key) && maps.Count > 0)
        {
            CheckAll(fields.Map(key) is { } map ? [map.As(Any(maps))] : []);
            return;
        }

        var others = either.Types.Where(static t => t is not SchemaMap).ToList();
        if (others.Count == 1 || others.TrueForAll(static t => t is SchemaChoice))
        {
            Check(fields, key, others.Count > 0 ? others[0] : maps[0]);
        }
    }

    private static void CheckAll(IEnumerable<YamlFields> all)
    {
        foreach (var fields in all)
        {
            Check(fields);
        }
    }

    /// <summary>What any of the maps may hold.</summary>
    private static SchemaMap Any(List<SchemaMap> maps) =>
        maps is [var only] ? only : new SchemaMap(() => [.. maps.SelectMany(static m => m.Keys).DistinctBy(static k => k.Name, StringComparer.Ordinal)], maps.Select(static m => m.Other).FirstOrDefault(static o => o is not null));
}
