using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>The titles of fixes, which say what changes beside the form of the text.</summary>
internal static class FixTitles
{
    public static LocalizedText Of(SourceText text, Diagnostic found, CodeFix fix)
    {
        if (fix.Applicability == Applicability.Safe || IsPlain(text, fix))
        {
            return fix.Title;
        }

        var (zh, en, _) = What(found, fix);
        return new LocalizedText($"{fix.Title.Zh}（会改动{zh}）", $"{fix.Title.En} (changes {en})");
    }

    /// <summary>For fixes of all findings of a rule.</summary>
    public static LocalizedText OfAll(RuleInfo rule, int count, Diagnostic found, CodeFix fix)
    {
        var (zh, en) = ($"修正本文件中“{rule.Title.Zh}”的全部 {count} 处", $"Fix all {count} findings of \"{rule.Title.En}\" in this file");
        if (fix.Applicability == Applicability.Safe)
        {
            return new LocalizedText(zh, en);
        }

        var what = What(found, fix);
        return new LocalizedText($"{zh}（会改动{what.Zh}）", $"{en} (changes {what.EnMany})");
    }

    /// <summary>Whether the title names what stands there and what will.</summary>
    private static bool IsPlain(SourceText text, CodeFix fix) => fix.Changes.All(c =>
        Names(fix.Title.En, text.ToString(c.Span)) && Names(fix.Title.Zh, text.ToString(c.Span)) && Names(fix.Title.En, c.NewText) && Names(fix.Title.Zh, c.NewText));

    private static bool Names(string title, string text) => text.AsSpan().Trim() is { IsEmpty: false } words && title.AsSpan().Contains(words, StringComparison.Ordinal);

    private static (string Zh, string En, string EnMany) What(Diagnostic found, CodeFix fix) =>
        string.Equals(found.Rule.Kind, "year-range", StringComparison.Ordinal) ? ("年份", "a year", "years")
        : fix.Changes.All(static c => CellValue.Read(c.NewText).IsNumber) ? ("数字", "a figure", "figures")
        : ("文字", "words", "words");
}
