using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Reads a document by a pack: in the version whose shape fits best, or not at all if the document is none of the family.</summary>
public static class ReportBinder
{
    /// <param name="year">The year of the report if the caller knows it; null to read it from the document.</param>
    public static SemanticModel? Bind(SyntaxTree tree, PackModel pack, int? year, CancellationToken cancellation = default)
    {
        if (pack.Pack.ForAnyDocument)
        {
            var none = new SectionBinder(pack, tree).Bind([]);
            return new SemanticModel(tree, pack.Pack, pack.Pack.Versions[0], none, [], [], year);
        }

        var family = pack.Pack;
        pack = OpenRowsReader.Read(tree, pack);
        var rows = DocumentRows.Read(tree, pack.Lexicon);
        var sections = new SectionBinder(pack, tree);
        Reading? best = null;
        foreach (var version in pack.Order.Of(tree.Text.Content))
        {
            cancellation.ThrowIfCancellationRequested();
            var reading = Read(tree, rows, sections, pack, version);
            if (IsOfFamily(tree, pack, reading) && (best is null || reading.Fit > best.Fit))
            {
                best = reading;
            }

            // Of two versions that fit alike the one tried first is meant, and none fits better than one of which nothing is lacking.
            if (best is { IsWhole: true } || (ReferenceEquals(best, reading) && pack.Order.IsCertain(version, tree.Text.Content)))
            {
                break;
            }
        }

        if (best is null)
        {
            return null;
        }

        var mentions = YearReader.Read(tree, best.Sections);
        return new SemanticModel(tree, family, best.Version, best.Sections, best.Tables, mentions, year ?? ReportYear.Decide(mentions, pack.Pack.Period));
    }

    /// <summary>A document read by one version of the form.</summary>
    private sealed record Reading(string Version, BoundSections Sections, ImmutableArray<BoundTable> Tables, int TablesWanted)
    {
        /// <summary>What the document has of the form's rows and headings, less what it lacks; whether figures could be read does not matter.</summary>
        public int Fit { get; } = Tables.Sum(static t =>
            (2 * t.RowsRecognised) - t.Form.Rows.Length + t.HeadingsFound - t.HeadingsMissing - t.Faults.Count(static f => f.Kind == StructureFaultKind.Twice));

        public bool IsWhole => Tables.Length == TablesWanted && Tables.All(static t => t.RowsRecognised == t.Form.Rows.Length && t.HeadingsMissing == 0);
    }

    private static Reading Read(SyntaxTree tree, ImmutableArray<SourceRow> rows, SectionBinder sections, PackModel pack, string version)
    {
        var words = pack.Tables(version);
        var found = sections.Bind(words);
        var regions = new TableLocator(rows, words, found).Locate();
        return new Reading(version, found, [.. regions.OfType<TableRegion>().Select(r => TableBinder.Bind(r, tree.Text))], words.Length);
    }

    private static bool IsOfFamily(SyntaxTree tree, PackModel pack, Reading reading)
    {
        var found = 0;
        foreach (var evidence in pack.Evidence)
        {
            found += IsFound(evidence, tree, pack, reading) ? 1 : 0;
            if (found >= pack.Pack.EvidenceNeeded)
            {
                break;
            }
        }

        return found >= pack.Pack.EvidenceNeeded;
    }

    /// <summary>Which evidence of the family a document has, in the newest version of the form: why it is one or is none.</summary>
    public static IEnumerable<(PackEvidence Evidence, bool IsFound)> EvidenceIn(SyntaxTree tree, PackModel pack)
    {
        pack = OpenRowsReader.Read(tree, pack);
        var reading = Read(tree, DocumentRows.Read(tree, pack.Lexicon), new SectionBinder(pack, tree), pack, pack.Pack.Versions[^1]);
        return [.. pack.Evidence.Select(e => (e, IsFound(e, tree, pack, reading)))];
    }

    private static bool IsFound(PackEvidence evidence, SyntaxTree tree, PackModel pack, Reading reading) => evidence switch
    {
        { Table: { } table } => reading.Tables.Any(t => string.Equals(t.Form.Id, table, StringComparison.Ordinal) && !t.Rows.IsEmpty),
        { Sections: { } least } => reading.Sections.Found.Length >= least,
        { TitlePattern: { } pattern } => TitleLines(tree).Any(pack.TitlePattern(pattern).IsMatch),
        _ => false,
    };

    private static IEnumerable<string> TitleLines(SyntaxTree tree) =>
        tree.Root.Blocks.Where(static b => b is HeadingSyntax or ParagraphSyntax).Take(12).Select(static b => b switch
        {
            HeadingSyntax h => h.Text.Text,
            ParagraphSyntax p => p.Text.Text.Length > 400 ? p.Text.Text[..400] : p.Text.Text,
            _ => "",
        });
}
