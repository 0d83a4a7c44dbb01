using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Generator;

/// <summary>Lints a planted report from its bytes: every plant must be found at its place, nothing else claimed, and every figure read.</summary>
public static class Checker
{
    public static Verdict Check(PlantedReport report)
    {
        var text = TextDecoder.Decode(report.Bytes()).Text ?? throw new InvalidOperationException("the report's bytes cannot be decoded");
        var result = Linter.Lint(text, report.Format, LintConfig.Default, RelatedReports.None);

        // Reports are padded to any size: that section one is long is no defect of theirs.
        var others = result.Diagnostics.Where(static d => d.Rule.Id != "govinfo/style/overview-length").ToList();
        var missed = report.Expected.Where(e => !Take(others, e)).ToList();
        var unread = missed.FindAll(e => e.OrUnread is { } table && IsUnread(result.Model, table));
        return new Verdict(
            report,
            [.. missed.Where(m => !unread.Contains(m))],
            [.. unread],
            [.. others.Where(d => !(d.Severity == Severity.Info && d.Address.Table is { } table && report.MayBeUnread.Contains(table)))],
            [.. WrongFacts(report, text, result)]);
    }

    private static bool IsUnread(SemanticModel? model, string table) =>
        model?.NotAssessed.Any(n => n.What == table || n.What.StartsWith(table + ".", StringComparison.Ordinal)) == true;

    private static bool Take(List<Diagnostic> found, Expected wanted)
    {
        var match = found.FindIndex(d => wanted.Rules.Contains(d.Rule.Id, StringComparer.Ordinal)
            && (d.Span == wanted.Span || (wanted.IsRoom && wanted.Span.Contains(d.Span)))
            && (wanted.Fix is null || (d.Fixes is [{ Changes: var changes }, ..] && string.Equals(string.Join(' ', changes.Select(static c => c.NewText.Trim())), wanted.Fix, StringComparison.Ordinal))));
        if (match >= 0)
        {
            found.RemoveAt(match);
        }

        return match >= 0;
    }

    private static IEnumerable<string> WrongFacts(PlantedReport report, SourceText text, LintResult result)
    {
        if (!string.Equals(text.Content, report.Text, StringComparison.Ordinal))
        {
            yield return "the text was not decoded as it was written";
        }

        if (result.Model is not { } model)
        {
            yield return "the document was not recognised";
            yield break;
        }

        if (!string.Equals(model.Version, report.Plan.Version, StringComparison.Ordinal))
        {
            yield return $"read as version {model.Version}";
        }

        var read = model.Tables.SelectMany(static t => t.Cells.Select(c => (Id: new CellId(t.Form.Id, c.Row.Id, c.Column.Id), Cell: c))).ToDictionary(static f => f.Id, static f => f.Cell);
        foreach (var (id, cell) in report.Cells)
        {
            if (!read.Remove(id, out var fact))
            {
                if (!report.MayBeUnread.Contains(id.Table) || !IsUnread(model, id.Table))
                {
                    yield return $"{id} was not read";
                }
            }
            else if (!string.Equals(fact.Text, cell.Text, StringComparison.Ordinal) || (cell.Text.Length > 0 && fact.Span != cell.Span))
            {
                yield return $"{id} is «{cell.Text}», read as «{fact.Text}»";
            }
        }

        foreach (var id in read.Keys)
        {
            yield return $"{id} has no single answer, but was read as «{read[id].Text}»";
        }
    }
}
