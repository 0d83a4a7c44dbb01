using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>Ways to write a place otherwise, whether or not there is a finding.</summary>
internal static class Rewritings
{
    public static IEnumerable<CodeAction> Of(ActionRequest request)
    {
        if (!request.Wants(CodeActionKinds.RewriteTable))
        {
            yield break;
        }

        // An editor that asks by itself shows a sign at each place for which there is an answer: over a sound table there shall be none.
        if (request.IsAutomatic && request.Findings.IsEmpty && request.Wanted.Only is not { IsDefaultOrEmpty: false })
        {
            yield break;
        }

        if (TableConversion.At(request.Result, request.Span.Start, t => LazyEdits.Lint(request.Document, t, request.Context.Cancellation)) is not null)
        {
            yield return request.WithLazyEdit(
                request.Action(CodeActionKinds.RewriteTable, new LocalizedText("将这张表改写为规范的 Markdown 表格", "Rewrite this table as one Markdown table")), LazyEdits.RewriteTable, offset: request.Span.Start);
        }

        if (!request.Wants(CodeActionKinds.Rewrite) || request.Result.Model is not { } model)
        {
            yield break;
        }

        foreach (var table in model.Tables.Where(t => request.Touches(t.Span)))
        {
            if (ZeroFill.Of(table) is { IsEmpty: false } changes)
            {
                var count = changes.Length;
                yield return request.WithEdit(
                    request.Action(CodeActionKinds.Rewrite, new LocalizedText($"将这张表的 {count} 个空白单元格填 0（会改动数字）", $"Fill {(count == 1 ? "the blank cell" : $"all {count} blank cells")} of this table with 0 (changes figures)")), changes);
            }
        }

        foreach (var missing in MissingSection.Read(model))
        {
            var findings = request.Result.Diagnostics.Where(f => string.Equals(f.Rule.Kind, "required-sections", StringComparison.Ordinal) && f.Span == missing.Place && string.Equals(f.Address.Section, missing.Form.Id, StringComparison.Ordinal)).ToArray();

            // A finding that has a fix of its own says how it is mended.
            if (Array.TrueForAll(findings, static f => f.Fixes.IsEmpty) && (request.Touches(missing.Place) || (missing.Place.IsEmpty && request.Span.Start >= missing.Place.Start)) && SectionInsertion.Of(model, missing) is not null)
            {
                yield return request.WithLazyEdit(
                    request.Action(CodeActionKinds.Rewrite, new LocalizedText($"插入缺少的部分“{missing.Form.Title}”", $"Insert the missing section \"{missing.Form.Title}\""), findings), LazyEdits.InsertSection, missing.Form.Id);
            }
        }
    }
}
