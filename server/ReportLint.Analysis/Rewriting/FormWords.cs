using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>All that the form prints in a table: what a document writes of it need not be kept when the table is written anew.</summary>
internal sealed class FormWords(TableForm form)
{
    private readonly ImmutableArray<string> words =
    [
        .. form.HeaderWords
            .Concat(form.Blocks.SelectMany(static b => b.Columns).SelectMany(static c => c.AlsoLabelled.Concat(c.Groups).Append(c.Label).Append(c.Cell.Unit ?? "")))
            .Concat(form.Rows.SelectMany(static r => r.AlsoLabelled.Concat(r.Groups).Append(r.Label ?? "")))
            .Distinct(StringComparer.Ordinal)
            .Select(static w => LabelText.Fold(w))
            .Where(static w => w.Length > 0),
    ];

    /// <summary>Whether a text is a piece of the form's words, or marks without meaning. A figure, or what stands for one, never is.</summary>
    public bool Has(string text)
    {
        if (CellValue.Read(text).Kind is CellValueKind.Number or CellValueKind.Dash or CellValueKind.None)
        {
            return false;
        }

        var folded = LabelText.Parse(text).Full;
        return folded.Length == 0 || words.Any(w => w.Contains(folded, StringComparison.Ordinal));
    }
}
