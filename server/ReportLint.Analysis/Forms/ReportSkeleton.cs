using System.Globalization;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>An empty report of a family, for a writer to fill in: title, period, every section, every table with blank cells.</summary>
public static class ReportSkeleton
{
    /// <summary>The longest name of a body, in UTF-16 code units.</summary>
    public const int LongestBody = 100;

    private const string NotInFileNames = "\\/:*?\"<>|";

    /// <summary>The report in the newest version of the form that there was in the year, as Markdown.</summary>
    /// <param name="pack">The family.</param>
    /// <param name="body">Who reports; one line.</param>
    /// <param name="year">The year reported.</param>
    public static string Write(Pack pack, string body, int year) =>
        new FormWriter(pack, VersionOf(pack, year), TableLayout.Gfm).Write(
            body, year, static (_, _, _) => "", id => string.Equals(id, pack.Sections[0].Id, StringComparison.Ordinal) ? Period(pack.Period, year) : "");

    /// <summary>A name for the report's file.</summary>
    public static string FileName(Pack pack, string body, int year) =>
        string.Concat($"{body}{year}年{pack.Title.Zh}".Select(static c => NotInFileNames.Contains(c, StringComparison.Ordinal) ? '_' : c)) + ".md";

    /// <summary>Versions are named by the year from which they are in force, and stand in order.</summary>
    private static string VersionOf(Pack pack, int year) =>
        pack.Versions.LastOrDefault(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && from <= year) ?? pack.Versions[0];

    private static string Period(ReportPeriod period, int year) =>
        $"本报告所列数据的统计期限自{year}年{period.FromMonth}月{period.FromDay}日起至{year}年{period.ToMonth}月{period.ToDay}日止。";
}
