using System.Text;

namespace ReportLint.Analysis;

/// <summary>A rule's page in both languages, made from the rule file: the one source of what is said of a rule anywhere.</summary>
public static class RulePage
{
    public static string Markdown(RuleInfo rule)
    {
        var severity = rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return new StringBuilder()
            .Append("# ").Append(rule.Id).Append("\n\n`").Append(severity).Append("` · `").Append(rule.Kind).Append("`\n\n")
            .Append("## ").Append(rule.Title.Zh).Append("\n\n").Append(rule.Note.Zh.Trim()).Append("\n\n")
            .Append("## ").Append(rule.Title.En).Append("\n\n").Append(rule.Note.En.Trim()).Append('\n')
            .ToString();
    }
}
