using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Reads the text of a configuration file. What it names outside of itself (rules, packs, other files) is checked by <see cref="ConfigurationLoader"/>.</summary>
internal static class ConfigurationReader
{
    private static readonly ImmutableArray<string> AddressKeys = ["section", "table", "row", "column"];

    /// <param name="folder">The folder that the file's patterns are relative to.</param>
    public static ConfigurationFile? Read(string path, string folder, string text, List<ConfigurationProblem> problems)
    {
        if (new YamlFile(path, problems).Read(text, ConfigurationSchema.File, mayBeEmpty: true) is not { } top)
        {
            return null;
        }

        SchemaCheck.Check(top.As(top.Schema));

        // For editors, which find the file's schema by it.
        _ = top.Text("$schema");
        var file = new ConfigurationFile(
            path,
            top.PlacedTexts("extends"),
            top.PlacedTexts("packs"),
            ReadGlobs(top, "ignore", folder),
            [ReadLayer(top, null, new ConfigurationPlace(path, 0, 0), folder), .. top.List("overrides").Select(o => ReadOverride(o, folder))])
        {
            Language = top.OneOf("lang") switch { "zh" => Language.Chinese, "en" => Language.English, _ => null },
            FailOn = SeverityOf(top.OneOf("fail-on")),
            MaxWarnings = top.Whole("max-warnings"),
            Baseline = top.Text("baseline") is { Length: > 0 } baseline ? new PlacedText(baseline, top.Place("baseline")) : null,
            Suppressions = [.. top.List("suppressions").Select(s => ReadSuppression(s, folder))],
        };
        top.RejectUnused();
        return file;
    }

    private static SettingsLayer ReadOverride(YamlFields fields, string folder)
    {
        var files = ReadGlobs(fields, "files", folder);
        if (!fields.Has("files"))
        {
            fields.Problem("files", new LocalizedText("缺少“files”：写出这些设置适用的文件，例如 [drafts/]", "\"files\" is missing: name the files that these settings are for, such as [drafts/]"));
        }

        var layer = ReadLayer(fields, files, fields.Place("files"), folder);
        fields.RejectUnused();
        return layer;
    }

    private static SuppressionEntry ReadSuppression(YamlFields fields, string folder)
    {
        var rules = fields.PlacedTexts("rules");
        if (rules.IsEmpty)
        {
            fields.Problem("rules", new LocalizedText("缺少“rules”：写出要忽略哪些规则的问题，例如 [govinfo/figures]", "\"rules\" is missing: name the rules whose findings are suppressed, such as [govinfo/figures]"));
        }

        var entry = new SuppressionEntry(
            [.. rules.Select(static r => r.Text)],
            fields.Text("reason"),
            fields.Has("files") ? ReadGlobs(fields, "files", folder) : null,
            new ReportAddress(fields.Text("section"), fields.Text("table"), fields.Text("row"), fields.Text("column")),
            fields.Place("rules"))
        {
            RulePlaces = [.. rules.Select(static r => r.Place)],
            AddressPlaces = AddressKeys.Where(fields.Has).ToImmutableDictionary(static k => k, fields.ValuePlace, StringComparer.Ordinal),
        };
        fields.RejectUnused();
        return entry;
    }

    /// <summary>Patterns as in .gitignore. Those that could never match are a mistake and not silence.</summary>
    private static FileGlobs ReadGlobs(YamlFields fields, string key, string folder)
    {
        var patterns = fields.PlacedTexts(key);
        foreach (var pattern in patterns)
        {
            if (pattern.Text.Replace('\\', '/').Split('/').Any(static s => s is "." or ".."))
            {
                fields.Problem(pattern.Place, new LocalizedText(
                    $"“{pattern.Text}”不能含有“.”或“..”：从配置文件所在的文件夹写起", $"\"{pattern.Text}\" cannot hold \".\" or \"..\": write it from the folder of the configuration file"));
            }
            else if (GlobPattern.Parse(pattern.Text) is null)
            {
                fields.Problem(pattern.Place, new LocalizedText($"“{pattern.Text}”不匹配任何文件", $"\"{pattern.Text}\" matches no file"));
            }
        }

        return new FileGlobs(folder, patterns.Select(static p => p.Text));
    }

    private static SettingsLayer ReadLayer(YamlFields fields, FileGlobs? files, ConfigurationPlace place, string folder)
    {
        var (year, rules) = (fields.Whole("year"), fields.Map("rules"));
        return new SettingsLayer(files, rules is null ? [] : ReadRules(rules), rules is null ? [] : [.. rules.Keys.Select(k => new PlacedText(k, rules.Place(k)))], year, place)
        {
            Previous = files is not null && fields.Text("previous") is { Length: > 0 } previous ? new PlacedText(Path.GetFullPath(previous, folder), fields.ValuePlace("previous")) : null,
        };
    }

    private static ImmutableArray<RuleSetting> ReadRules(YamlFields rules) =>
    [
        .. rules.Keys.Select(name => (Name: name, Level: rules.OneOf(name)))
            .Where(static r => r.Level is not null)
            .Select(r => new RuleSetting(r.Name, SeverityOf(r.Level), rules.Place(r.Name))),
    ];

    private static Severity? SeverityOf(string? name) => name switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => null,
    };
}
