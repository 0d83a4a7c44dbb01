using System.Text;

namespace ReportLint.Analysis;

/// <summary>A page that lists the ids of a family's form, for those who write rules: its sections, and the rows and columns of its tables in each version.</summary>
public static class FormPage
{
    public static string Markdown(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var page = new StringBuilder();
        page.Append("# ").Append(pack.Name).Append("\n\n").Append(pack.Title.Zh).Append(" · ").Append(pack.Title.En).Append("\n\n");
        page.Append("Rules name cells as `table.row.column`, and groups by what stands before the last point.\n\n## Sections · 部分\n\n| id | |\n|---|---|\n");
        foreach (var section in pack.Sections)
        {
            Row(page, section.Id, section.Title);
        }

        foreach (var table in pack.Tables.GroupBy(static t => t.Id, StringComparer.Ordinal))
        {
            var alike = table.GroupBy(static t => string.Join('\n', t.Blocks.Select(static b => string.Join('|', b.Rows.Select(static r => r.Id)) + string.Join('|', b.Columns.Select(static c => c.Id)))), StringComparer.Ordinal).ToList();
            foreach (var form in alike.Select(static g => (Form: g.Last(), Versions: string.Join(", ", g.Select(static t => t.Version)))))
            {
                Table(page, form.Form, pack.Versions.Length > 1 ? $" ({form.Versions})" : "");
            }
        }

        return page.ToString();
    }

    private static void Table(StringBuilder page, TableForm form, string versions)
    {
        page.Append("\n## ").Append(form.Id).Append(versions).Append(" · ").Append(form.Title.Zh).Append('\n');
        foreach (var block in form.Blocks)
        {
            page.Append("\n| row | |\n|---|---|\n");
            foreach (var row in block.Rows)
            {
                Row(page, row.Id, row.Label is null ? "" : FormPath.Of(row));
            }

            page.Append("\n| column | |\n|---|---|\n");
            foreach (var column in block.Columns)
            {
                Row(page, column.Id, FormPath.Of(column));
            }
        }
    }

    private static void Row(StringBuilder page, string id, string label) =>
        page.Append("| `").Append(id).Append("` | ").Append(label.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
}
