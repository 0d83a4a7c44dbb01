using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Tells what is wrong with words and regular expressions in a rule, at their place.</summary>
internal static class PatternCheck
{
    /// <summary>Whether a regular expression can be run; else the problem is told.</summary>
    public static bool Regex(YamlFields fields, PlacedText pattern, bool ignoreCase = false)
    {
        if (fields.IsChecked)
        {
            return true;
        }

        var problem = LinearPattern.Error(pattern.Text, ignoreCase) is { } error
            ? new LocalizedText($"这个正则表达式不能使用：{error.Zh}", $"the regular expression cannot be used: {error.En}")
            : LinearPattern.MatchesNothing(pattern.Text)
            ? new LocalizedText("这个正则表达式什么都没有也能匹配，会处处匹配：把 * 改为 +，或加上必有的字", "the regular expression also matches where there is nothing, and so everywhere: write + in place of *, or add what must be there")
            : null;
        if (problem is not null)
        {
            fields.Problem(pattern.Place, problem);
        }

        return problem is null;
    }

    /// <summary>The words of a key; an empty one is told at its place and left out.</summary>
    public static ImmutableArray<string> Words(YamlFields fields, string key) =>
        fields.IsChecked ? fields.Texts(key) : [.. fields.PlacedTexts(key).Where(w => Word(fields, w)).Select(static w => w.Text)];

    public static bool Word(YamlFields fields, PlacedText word)
    {
        if (word.Text.Trim().Length > 0)
        {
            return true;
        }

        fields.Problem(word.Place, new LocalizedText("空的词会处处匹配：写出要找的词，或删去这一项", "an empty word would be found everywhere: write the word, or take the entry out"));
        return false;
    }
}
