using System.Text;

namespace ReportLint.Analysis;

/// <summary>A rule's page in both languages, made from the rule file: the one source of what is said of a rule anywhere.</summary>
public static class RulePage
{
    public static string Markdown(RuleInfo rule)
    {
        return new StringBuilder()
            .Append("# ").Append(rule.Id).Append("\n\n`").Append(SeverityOf(rule)).Append("` · `").Append(rule.Kind).Append("`\n\n")
            .Append("## ").Append(rule.Title.Zh).Append("\n\n").Append(rule.Note.Zh.Trim()).Append("\n\n")
            .Append("## ").Append(rule.Title.En).Append("\n\n").Append(rule.Note.En.Trim()).Append('\n')
            .ToString();
    }

    /// <summary>The page in one language alone.</summary>
    public static string Markdown(RuleInfo rule, Language language) =>
        $"# {rule.Title.In(language)}\n\n`{rule.Id}` · `{SeverityOf(rule)}`\n\n{rule.Note.In(language).Trim()}\n";

    private static string SeverityOf(RuleInfo rule) => rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
}
