using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>In which order the versions of a form are tried: a document is read by all of them only where the likeliest one leaves something open.</summary>
internal static class VersionOrder
{
    // So many labels that the newest version does not have are damage, or words of the report's own.
    private const int FewUnknown = 2;

    /// <summary>The newest version first, unless the written labels are rather another's.</summary>
    public static IEnumerable<string> Of(ImmutableArray<SourceRow> rows, PackModel pack)
    {
        var versions = pack.Pack.Versions.Reverse();
        var labels = rows.Where(static r => r.HasFigures && !r.IsProse).SelectMany(static r => r.Cells).Where(static c => !c.IsFigure && !c.IsBlank).ToList();
        return pack.Pack.Versions.Length == 1 || labels.Count - Known(versions.First()) <= FewUnknown ? versions : versions.OrderByDescending(Known);

        int Known(string version)
        {
            var tables = pack.Tables(version);
            return labels.Count(l => tables.Any(t => t.IsKnown(l)));
        }
    }
}
