namespace ReportLint.Analysis;

/// <summary>The steps of rules about the form: which of its sections and tables the document has.</summary>
internal static class FormTrace
{
    public static IEnumerable<TraceStep> Sections(SemanticModel model)
    {
        foreach (var form in model.Pack.Sections)
        {
            yield return model.Sections.Find(form.Id) is { } found
                ? TraceStep.Taken(found.HeadingSpan, $"部分 {form.Id}（{form.Title}）", $"the section {form.Id} ({form.Title})")
                : TraceStep.Dropped(null, $"文档中没有部分 {form.Id}（{form.Title}）", $"the document has no section {form.Id} ({form.Title})");
        }
    }

    /// <param name="ids">The tables that the rule selects.</param>
    public static IEnumerable<TraceStep> Tables(SemanticModel model, IEnumerable<string> ids)
    {
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (model.Table(id) is not { } table)
            {
                yield return model.Pack.Tables.Any(t => string.Equals(t.Id, id, StringComparison.Ordinal) && t.AppliesTo(model.Version))
                    ? TraceStep.Dropped(null, $"文档中没有找到表 {id}", $"the table {id} was not found in the document")
                    : TraceStep.Dropped(null, $"{model.Version} 年格式没有表 {id}", $"the form of {model.Version} has no table {id}");
                continue;
            }

            yield return TraceStep.Taken(table.LabelSpan, $"表 {id}：{table.Form.Rows.Length} 行中读到 {table.Rows.Length} 行，{table.Cells.Length} 个单元格", $"the table {id}: {table.Rows.Length} of {table.Form.Rows.Length} rows and {table.Cells.Length} cells were read");
            foreach (var open in table.NotAssessed)
            {
                yield return TraceStep.Dropped(open.Span, $"未能读准：{open.Why.Zh}", $"not assessed: {open.Why.En}");
            }
        }
    }
}
