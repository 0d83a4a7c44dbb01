using System.Text;
using ReportLint.Analysis;

namespace ReportLint.Generator;

/// <summary>Writes a draft in its layout, its places still marked.</summary>
internal sealed class ReportText
{
    private readonly Draft draft;
    private readonly Random random;
    private readonly StringBuilder text = new();
    private readonly string headingStart;
    private readonly string headingEnd;

    private ReportText(Draft draft, Random random)
    {
        this.draft = draft;
        this.random = random;
        (headingStart, headingEnd) = draft.Plan.Layout.IsMarkdown()
            ? random.Next(4) switch { 0 => ("**", "**"), 1 => ("### ", ""), _ => ("## ", "") }
            : random.Next(3) switch { 0 => ("　　", ""), _ => ("", "") };
    }

    public static string Write(Draft draft, Random random) => new ReportText(draft, random).Write();

    private string Write()
    {
        for (var i = 0; i < draft.Title.Count; i++)
        {
            Block((draft.Plan.Layout.IsMarkdown() ? "# " : "") + draft.Title[i]);
        }

        draft.Opening.ForEach(Block);
        foreach (var section in draft.Sections)
        {
            Block(headingStart + section.Heading + headingEnd);
            section.Paragraphs.ForEach(Block);
            if (section.Table is { } table)
            {
                WriteTable(table, (r, c) => draft.Slots.Fill(Cell(table, r, c)));
            }
        }

        foreach (var part in draft.Appendix)
        {
            if (part is TableForm table)
            {
                WriteTable(table, static (r, _) => r.Id[(r.Id.LastIndexOf('/') + 1)..]);
            }
            else
            {
                Block((string)part);
            }
        }

        return text.ToString().TrimEnd('\n') + (random.Chance(4) ? "" : "\n");
    }

    private string Cell(TableForm table, RowForm row, ColumnForm column) => draft.Slots.Place(new CellId(table.Id, row.Id, column.Id).Key);

    private void WriteTable(TableForm form, Func<RowForm, ColumnForm, string> value) =>
        text.Append(new TableText(draft, random).Write(form, value)).Append("\n\n");

    private void Block(string words) => text.Append(draft.Slots.Fill(words)).Append("\n\n");
}
