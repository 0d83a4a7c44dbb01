using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Reads a document by a pack: in the version whose shape fits best, or not at all if the document is none of the family.</summary>
public static class ReportBinder
{
    /// <param name="year">The year of the report if the caller knows it; null to read it from the document.</param>
    public static SemanticModel? Bind(SyntaxTree tree, PackModel pack, int? year, CancellationToken cancellation = default)
    {
        var rows = DocumentRows.Read(tree);
        SemanticModel? best = null;
        var bestFit = int.MinValue;
        foreach (var version in pack.Pack.Versions)
        {
            cancellation.ThrowIfCancellationRequested();
            var sections = SectionBinder.Bind(pack.Pack.Sections, pack.Tables(version), tree);
            var regions = new TableLocator(rows, pack.Tables(version), sections).Locate();
            var tables = regions.OfType<TableRegion>().Select(r => TableBinder.Bind(r, tree.Text)).ToImmutableArray();

            // Of two versions that fit alike, the newer one is meant.
            if (Fit(tables) is var fit && fit >= bestFit && IsOfFamily(tree, pack, sections, tables))
            {
                var mentions = YearReader.Read(tree, sections, pack.Pack);
                best = new SemanticModel(tree, pack.Pack, version, sections, tables, mentions, year ?? ReportYear.Decide(mentions));
                bestFit = fit;
            }
        }

        return best;
    }

    /// <summary>What the document has of the form's rows and headings, less what it lacks; whether figures could be read does not matter.</summary>
    private static int Fit(ImmutableArray<BoundTable> tables) => tables.Sum(static t =>
        (2 * t.RowsRecognised) - t.Form.Rows.Length + t.HeadingsFound - t.HeadingsMissing - t.Faults.Count(static f => f.Kind == StructureFaultKind.Twice));

    private static bool IsOfFamily(SyntaxTree tree, PackModel pack, BoundSections sections, ImmutableArray<BoundTable> tables)
    {
        var patterns = pack.TitlePatterns;
        var found = pack.Pack.Evidence.Count(e =>
            (e.Table is { } table && tables.Any(t => string.Equals(t.Form.Id, table, StringComparison.Ordinal) && !t.Rows.IsEmpty))
            || (e.Sections is { } least && sections.Found.Length >= least)
            || (e.TitlePattern is not null && patterns.Any(p => TitleLines(tree).Any(l => p.IsMatch(l)))));
        return found >= pack.Pack.EvidenceNeeded;
    }

    private static IEnumerable<string> TitleLines(SyntaxTree tree) =>
        tree.Root.Blocks.Where(static b => b is HeadingSyntax or ParagraphSyntax).Take(12).Select(static b => b switch
        {
            HeadingSyntax h => h.Text.Text,
            ParagraphSyntax p => p.Text.Text.Length > 400 ? p.Text.Text[..400] : p.Text.Text,
            _ => "",
        });
}
