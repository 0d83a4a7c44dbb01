using System.Globalization;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Finds last year's report of the same body: the one that is named, or the file that is called the same but for the year in its name or in that of its folder. It counts only if it covers the
/// year before and has the same title but for the year.
/// </summary>
/// <param name="path">The document, absolute.</param>
/// <param name="named">The report that a user names, absolute; null: look beside the document.</param>
internal sealed class PreviousReportFinder(string path, string? named, IConfigurationFiles files, IEnumerable<LoadedPack> packs)
{
    /// <summary>The folder outside of which nothing is looked for, absolute; null: the one above the document's own.</summary>
    public string? Workspace { get; init; }

    public PreviousReport? Find(SemanticModel model)
    {
        if (model.Year is not { } year || packs.FirstOrDefault(p => ReferenceEquals(p.Model.Pack, model.Pack)) is not { } pack)
        {
            return null;
        }

        foreach (var candidate in named is null ? Candidates(path, year) : [named])
        {
            if (files.ReadReport(candidate) is (var text, var format) && ReportBinder.Bind(SyntaxTree.Parse(text, format), pack.Model, year: null) is { } previous && previous.Year == year - 1
                && (named is not null || string.Equals(BodyOf(model), BodyOf(previous), StringComparison.Ordinal)))
            {
                return new PreviousReport(candidate, previous);
            }
        }

        return null;
    }

    /// <summary>The paths with the year before in place of the year: in the name of the file, of its folder, or of both.</summary>
    private IEnumerable<string> Candidates(string file, int year)
    {
        var (folder, name) = (Path.GetDirectoryName(file) ?? "", Path.GetFileName(file));
        var (above, own) = (Path.GetDirectoryName(folder) ?? folder, Path.GetFileName(folder));
        var (otherName, otherFolder) = (Before(name, year), Path.Combine(above, Before(own, year)));
        return new[] { Path.Combine(folder, otherName), Path.Combine(otherFolder, name), Path.Combine(otherFolder, otherName) }
            .Distinct(StringComparer.Ordinal).Where(p => !string.Equals(p, file, StringComparison.Ordinal) && files.Exists(p) && files.IsWithin(p, Workspace ?? above));
    }

    /// <summary>A name with the year before in place of the year, where that is not part of a longer number.</summary>
    private static string Before(string name, int year)
    {
        var (own, before) = (year.ToString(CultureInfo.InvariantCulture), (year - 1).ToString(CultureInfo.InvariantCulture));
        for (var at = name.IndexOf(own, StringComparison.Ordinal); at >= 0; at = name.IndexOf(own, at + 1, StringComparison.Ordinal))
        {
            var end = at + own.Length;
            if ((at == 0 || !char.IsDigit(name[at - 1])) && (end == name.Length || !char.IsDigit(name[end])))
            {
                name = $"{name[..at]}{before}{name[end..]}";
            }
        }

        return name;
    }

    /// <summary>The letters of the title; "" where there is none.</summary>
    private static string BodyOf(SemanticModel model) => string.Concat(DocumentTitle.Line(model).Where(static c => char.IsLetter(c) && c is not ('年' or '度')));
}
