using System.Globalization;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Generator;

/// <summary>Writes a table of a draft: by the form's own writer, and then as extraction leaves it.</summary>
internal sealed class TableText(Draft draft, Random random)
{
    /// <param name="form">The table, its labels being places.</param>
    /// <param name="value">The words of a cell.</param>
    public string Write(TableForm form, Func<RowForm, ColumnForm, string> value)
    {
        var filled = Tables.Filled(form, draft.Slots);
        string In(TableLayout layout) => FormTableWriter.Write(filled, layout, value);
        return draft.Plan.Layout switch
        {
            Layout.Gfm => In(TableLayout.Gfm),
            Layout.GfmPages => new PageCuts(draft, random).Cut(In(TableLayout.Gfm)),
            Layout.LoosePipe => In(TableLayout.LoosePipe),
            Layout.Tab => In(TableLayout.Tab),
            Layout.WordCells => new LabelDamages(draft).ApplyToWordCells(In(TableLayout.WordCells)),
            Layout.Html => In(TableLayout.Html),
            Layout.Aligned => new LabelDamages(draft).ApplyToAligned(In(TableLayout.Aligned)),
            Layout.AlignedPages => PageNumbers(new LabelDamages(draft).ApplyToAligned(In(TableLayout.Aligned))),
            Layout.RunningText => new RunningText(draft).Write(Cells(In(TableLayout.Tab))),
            _ => string.Join('\n', Cells(In(TableLayout.Tab)).SelectMany(static r => r)),
        };
    }

    /// <summary>The written cells of each row; merged and blank ones leave nothing.</summary>
    private static IEnumerable<List<string>> Cells(string tabbed) =>
        tabbed.Split('\n').Select(static l => l.Split('\t').Where(static c => Slots.Plain(c).Length > 0).ToList()).Where(static r => r.Count > 0);

    private string PageNumbers(string aligned)
    {
        var lines = aligned.Split('\n').ToList();
        var page = random.Next(2, 7);
        for (var i = random.Next(4, 12); i < lines.Count; i += random.Next(8, 16))
        {
            lines.InsertRange(i, ["", $"{new string(' ', 40)}- {page++.ToString(CultureInfo.InvariantCulture)} -", ""]);
        }

        return string.Join('\n', lines);
    }
}
