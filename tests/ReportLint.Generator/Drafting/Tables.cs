using ReportLint.Analysis;

namespace ReportLint.Generator;

/// <summary>Changes to the description of a table, from which the written table follows.</summary>
internal static class Tables
{
    /// <summary>The form with changed blocks. Rows know the columns of their block.</summary>
    public static TableForm With(TableForm form, Func<BlockForm, int, BlockForm> change)
    {
        var blocks = form.Blocks.Select(change).Select(static b => b with { Rows = [.. b.Rows.Select(r => r with { Columns = b.Columns })] });
        return new TableForm(form.Id, form.Title, form.Section, form.Version, [.. blocks]);
    }

    /// <summary>The form as it is written: with the words in its places.</summary>
    public static TableForm Filled(TableForm form, Slots slots) => With(form, (block, _) => block with
    {
        Columns = [.. block.Columns.Select(c => c with { Label = slots.Fill(c.Label) })],
        Rows = [.. block.Rows.Select(r => r with { Label = r.Label is { } label ? slots.Fill(label) : null })],
    });
}
