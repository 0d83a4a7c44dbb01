using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A row of the form that a table of the document lacks.</summary>
/// <param name="Index">Which row of the form it is, from 0.</param>
public readonly record struct MissingRow(RowForm Form, string Label, int Index)
{
    /// <summary>The missing rows, in the form's order. Of a table of which little is known yet: those whose label stands nowhere in it.</summary>
    public static ImmutableArray<MissingRow> Of(BoundTable table, SourceText text)
    {
        var told = table.Faults.Where(static f => f is { Kind: StructureFaultKind.Missing, Row: not null }).Select(static f => f.Row).ToHashSet();
        var written = table.Rows.IsEmpty ? text.ToString(table.Span) : null;
        var missing = ImmutableArray.CreateBuilder<MissingRow>();
        for (var i = 0; i < table.Form.Rows.Length; i++)
        {
            var row = table.Form.Rows[i];
            if (row.Label is { } label && (written is null ? told.Contains(row) : !written.Contains(label, StringComparison.Ordinal)))
            {
                missing.Add(new MissingRow(row, label, i));
            }
        }

        return missing.ToImmutable();
    }
}
