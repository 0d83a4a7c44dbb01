using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>In which order the versions of a form are tried: a document is read by all of them only where the likeliest one leaves something open.</summary>
internal static class VersionOrder
{
    /// <summary>First the version of which the fewest written labels are not; of two that know alike the newer one.</summary>
    public static IEnumerable<string> Of(ImmutableArray<SourceRow> rows, PackModel pack)
    {
        var versions = pack.Pack.Versions.Reverse();
        return pack.Pack.Versions.Length == 1 || Unknown(rows, pack.Tables(pack.Pack.Versions[^1]), 1) == 0
            ? versions
            : versions.OrderBy(v => Unknown(rows, pack.Tables(v), int.MaxValue));
    }

    /// <summary>How many labels the version does not have; they are counted up to a number.</summary>
    private static int Unknown(ImmutableArray<SourceRow> rows, ImmutableArray<TableVocabulary> tables, int most)
    {
        var unknown = 0;
        foreach (var row in rows)
        {
            if (!row.HasFigures || row.IsProse)
            {
                continue;
            }

            foreach (var cell in row.Cells)
            {
                if (!cell.IsFigure && !cell.IsBlank && !IsKnown(cell, tables) && ++unknown == most)
                {
                    return unknown;
                }
            }
        }

        return unknown;
    }

    private static bool IsKnown(SourceCell cell, ImmutableArray<TableVocabulary> tables)
    {
        foreach (var table in tables)
        {
            if (table.IsKnown(cell))
            {
                return true;
            }
        }

        return false;
    }
}
