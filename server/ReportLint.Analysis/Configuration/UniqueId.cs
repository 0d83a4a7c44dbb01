namespace ReportLint.Analysis;

/// <summary>Reads ids, and tells of one that is of something else already.</summary>
internal static class UniqueId
{
    /// <param name="prefix">The ids of the groups that it is in, with a dot behind.</param>
    /// <param name="used">The ids before it, among which none may be the same.</param>
    public static string Read(YamlFields fields, string prefix, HashSet<string> used, LocalizedText what)
    {
        var id = prefix + fields.RequiredText("id");
        if (!used.Add(id) && fields.Has("id"))
        {
            fields.Problem("id", Twice(what, id));
        }

        return id;
    }

    public static LocalizedText Twice(LocalizedText what, string id) => new($"{what.Zh}“{id}”出现了两次：一个 id 只能指一样东西", $"the {what.En} \"{id}\" stands twice; an id is of one thing alone");
}
