using ReportLint.Analysis;

namespace ReportLint.Generator;

/// <summary>Gives each label and heading of a table its place, in one of the ways in which reports write them.</summary>
/// <param name="style">0: brackets of half width; 1: a blank behind the number; else as the form has them.</param>
internal sealed class Labels(Slots slots, int style)
{
    public TableForm Placed(TableForm form) => Tables.With(form, (block, index) => block with
    {
        Columns = [.. block.Columns.Select(c => c with { Label = slots.Add(ColumnKey(form.Id, index, c.Id), c.Label) })],
        Rows = [.. block.Rows.Select(r => r with
        {
            Label = r.Label is { } label ? slots.Add(RowKey(form.Id, r.Id), Written(label)) : null,
            Groups = [.. r.Groups.Select(Written)],
        })],
    });

    public static string RowKey(string table, string row) => $"row:{table}/{row}";

    /// <param name="block">The block's index in its table: ids of columns may be the same in several blocks.</param>
    public static string ColumnKey(string table, int block, string column) => $"column:{table}/{block}/{column}";

    private string Written(string label) => style switch
    {
        0 => label.Replace('（', '(').Replace('）', ')'),
        1 => label.StartsWith('（') ? label.Insert(label.IndexOf('）', StringComparison.Ordinal) + 1, " ") : char.IsAsciiDigit(label[0]) ? label.Insert(2, " ") : label,
        _ => label,
    };
}
