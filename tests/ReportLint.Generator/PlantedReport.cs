using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Generator;

/// <summary>A cell of the form as the report has it.</summary>
public sealed record PlantedCell(string Text, TextSpan Span);

/// <summary>A written report with all that is to be found in it. Places are offsets in the decoded text.</summary>
/// <param name="Planted">The defects that were planted: a plan may name some that the report has no place for.</param>
/// <param name="Cells">All cells of the form that have a single answer.</param>
/// <param name="MayBeUnread">Tables of which cells may be left unread with a hint, because it cannot be seen where they belong.</param>
public sealed record PlantedReport(
    Plan Plan, string Text, ImmutableArray<string> Planted, ImmutableArray<Expected> Expected, ImmutableDictionary<CellId, PlantedCell> Cells, ImmutableHashSet<string> MayBeUnread)
{
    static PlantedReport() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public DocumentFormat Format => Plan.Layout.Format();

    public string FileName =>
        $"{Plan.Seed.ToString("000000", CultureInfo.InvariantCulture)}-{Names.Of(Plan.Layout)}-{Plan.Version}{(Format == DocumentFormat.Markdown ? ".md" : ".txt")}";

    /// <summary>The file's content.</summary>
    public byte[] Bytes() => Plan.Form switch
    {
        TextForm.Utf8Bom => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)],
        TextForm.Gb18030 or TextForm.Gb18030Crlf => Encoding.GetEncoding("GB18030").GetBytes(Text),
        _ => Encoding.UTF8.GetBytes(Text),
    };
}
