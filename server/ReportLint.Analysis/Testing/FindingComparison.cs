using System.Collections.Immutable;
using System.Globalization;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Compares what a test wants with what was found, and says how they differ so that an author sees what to change.</summary>
internal static class FindingComparison
{
    private const int LongestText = 40;

    /// <param name="isAll">Whether what is not expected is noise.</param>
    public static IEnumerable<TestFailure> Compare(SourceText text, ImmutableArray<ExpectedFinding> expected, ImmutableArray<Diagnostic> found, bool isAll)
    {
        var left = found.ToList();
        foreach (var want in expected)
        {
            // Of several findings at the place the one that agrees in all is meant.
            if (left.Where(f => IsAt(want, f, text)).OrderBy(f => Differences(want, f).Count()).FirstOrDefault() is not { } match)
            {
                yield return new TestFailure(TestFault.Missing, new LocalizedText($"没有找到 {Show(want)}", $"nothing was found at {Show(want)}"));
                continue;
            }

            left.Remove(match);
            foreach (var difference in Differences(want, match))
            {
                yield return difference;
            }
        }

        foreach (var noise in isAll ? left : [])
        {
            yield return Noisy(text, noise);
        }
    }

    public static TestFailure Noisy(SourceText text, Diagnostic found)
    {
        var (zh, en) = Show(text, found.Span);
        return new TestFailure(TestFault.Noisy, new LocalizedText($"{zh}不该有：{found.Message.Zh}", $"{en} should be silent: {found.Message.En}"));
    }

    public static TestFailure Missing(SourceText text, TextSpan span)
    {
        var (zh, en) = Show(text, span);
        return new TestFailure(TestFault.Missing, new LocalizedText($"{zh}应当有问题，但没有找到", $"{en} should be found and is not"));
    }

    /// <summary>The first line in which two texts differ.</summary>
    public static LocalizedText FirstDifference(string wanted, string had)
    {
        var (one, other) = (wanted.Split('\n'), had.Split('\n'));
        var line = 0;
        while (line < one.Length && line < other.Length && string.Equals(one[line], other[line], StringComparison.Ordinal))
        {
            line++;
        }

        var (want, got) = (line < one.Length ? one[line] : "", line < other.Length ? other[line] : "");
        return new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"修正后第 {line + 1} 行应为“{want}”，实为“{got}”"), string.Create(CultureInfo.InvariantCulture, $"after the fixes line {line + 1} should be \"{want}\" and is \"{got}\""));
    }

    private static bool IsAt(ExpectedFinding want, Diagnostic found, SourceText text) =>
        Agrees(want.Address.Section, found.Address.Section) && Agrees(want.Address.Table, found.Address.Table)
        && Agrees(want.Address.Row, found.Address.Row) && Agrees(want.Address.Column, found.Address.Column)
        && Agrees(want.Text, text.ToString(found.Span));

    private static bool Agrees(string? want, string? had) => want is null || string.Equals(want, had, StringComparison.Ordinal);

    private static IEnumerable<TestFailure> Differences(ExpectedFinding want, Diagnostic found)
    {
        if (want.Message is { } message && !Agrees(message, found.Message.Zh) && !Agrees(message, found.Message.En))
        {
            yield return Different($"{Show(want)} 的消息应为“{message}”，实为“{found.Message.Zh}”", $"the message at {Show(want)} should be \"{message}\" and is \"{found.Message.En}\"");
        }

        if (want.Severity is { } severity && severity != found.Severity)
        {
            yield return Different($"{Show(want)} 的级别应为 {severity}，实为 {found.Severity}", $"the severity at {Show(want)} should be {severity} and is {found.Severity}");
        }

        if (want.IsFixable is { } fixable && fixable == found.Fixes.IsEmpty)
        {
            yield return new TestFailure(TestFault.WrongFix, fixable
                ? new LocalizedText($"{Show(want)} 应有修正，但没有", $"there should be a fix at {Show(want)}; there is none")
                : new LocalizedText($"{Show(want)} 不应有修正，但有“{found.Fixes[0].Title.Zh}”", $"there should be no fix at {Show(want)}; there is \"{found.Fixes[0].Title.En}\""));
        }

        var fix = found.Fixes.IsEmpty ? null : string.Join("…", found.Fixes[0].Changes.Select(static c => c.NewText));
        if (want.Fix is not null && !Agrees(want.Fix, fix))
        {
            yield return new TestFailure(TestFault.WrongFix, fix is null
                ? new LocalizedText($"{Show(want)} 应有修正“{want.Fix}”，但没有修正", $"there should be a fix \"{want.Fix}\" at {Show(want)}; there is none")
                : new LocalizedText($"{Show(want)} 的修正应为“{want.Fix}”，实为“{fix}”", $"the fix at {Show(want)} should be \"{want.Fix}\" and is \"{fix}\""));
        }
    }

    private static TestFailure Different(string zh, string en) => new(TestFault.Different, new LocalizedText(zh, en));

    private static string Show(ExpectedFinding want)
    {
        var parts = new[] { ("section", want.Address.Section), ("table", want.Address.Table), ("row", want.Address.Row), ("column", want.Address.Column), ("text", want.Text) }
            .Where(static p => p.Item2 is not null).Select(static p => $"{p.Item1} {p.Item2}");
        return string.Join(", ", parts) is { Length: > 0 } shown ? shown : "any place";
    }

    private static (string Zh, string En) Show(SourceText text, TextSpan span)
    {
        var at = text.Position(span.Start);
        var words = text.ToString(span).ReplaceLineEndings("⏎");
        var shown = words.Length > LongestText ? words[..LongestText] + "…" : words;
        return (string.Create(CultureInfo.InvariantCulture, $"第 {at.Line} 行第 {at.Column} 列“{shown}”"), string.Create(CultureInfo.InvariantCulture, $"line {at.Line}, column {at.Column}, \"{shown}\""));
    }
}
