using System.Text.Json;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The part of a SARIF log that describes the tool and all of its rules, whether they found anything or not.</summary>
internal static class SarifDriver
{
    private const string InformationUri = "https://github.com/reportlint/reportlint";

    // GitHub refuses longer ones.
    private const int MaxDescription = 1024;

    public static void Write(Utf8JsonWriter json, IEnumerable<RuleInfo> rules, Language language, string toolVersion)
    {
        json.WriteStartObject("driver");
        json.WriteString("name", "ReportLint");
        json.WriteString("semanticVersion", toolVersion);
        json.WriteString("informationUri", InformationUri);
        json.WriteString("language", language == Language.Chinese ? "zh-CN" : "en");
        WriteNotifications(json, language);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            WriteRule(json, rule, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNotifications(Utf8JsonWriter json, Language language)
    {
        json.WriteStartArray("notifications");
        Write(FaultKind.Configuration, new LocalizedText("选项、配置或规则文件有误", "An option, a configuration or a rule file is wrong"));
        Write(FaultKind.Input, new LocalizedText("输入文件无法读取", "An input cannot be read"));
        Write(FaultKind.Internal, new LocalizedText("ReportLint 自身的错误", "A fault of ReportLint itself"));
        json.WriteEndArray();

        void Write(string id, LocalizedText description)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            WriteText(json, "shortDescription", description.In(language));
            WriteText(json, "fullDescription", description.In(language));
            WriteText(json, "help", description.In(language));
            json.WriteStartObject("properties");
            json.WriteString("kind", id);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void WriteRule(Utf8JsonWriter json, RuleInfo rule, Language language)
    {
        var title = rule.Title.In(language).Trim();
        var note = rule.Note.In(language).Trim();
        note = note.Length > 0 ? note : title;

        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", Shorten(title));
        WriteText(json, "fullDescription", Shorten(note));
        json.WriteStartObject("help");
        json.WriteString("text", note);
        json.WriteString("markdown", rule.HelpUri is { } page ? $"{note}\n\n[{rule.Id}]({page.AbsoluteUri})" : note);
        json.WriteEndObject();
        if (rule.HelpUri is { AbsoluteUri: var helpUri })
        {
            json.WriteString("helpUri", helpUri);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", rule.Severity.SarifLevel());
        json.WriteEndObject();

        json.WriteStartObject("properties");
        json.WriteString("kind", rule.Kind);
        json.WriteString("problem.severity", rule.Severity == Severity.Info ? "recommendation" : rule.Severity.Name());
        json.WriteStartArray("tags");
        foreach (var tag in Tags(rule))
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The pack, which is the first part of the rule's id, and the kind.</summary>
    private static IEnumerable<string> Tags(RuleInfo rule)
    {
        var slash = rule.Id.IndexOf('/', StringComparison.Ordinal);
        string[] tags = slash > 0 ? [rule.Id[..slash], rule.Kind] : [rule.Kind];
        return tags.Distinct(StringComparer.Ordinal);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Shorten(string text)
    {
        if (text.Length <= MaxDescription)
        {
            return text;
        }

        var end = MaxDescription - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
