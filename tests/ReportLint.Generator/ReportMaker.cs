using System.Collections.Immutable;
using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Generator;

/// <summary>Makes a report by its plan.</summary>
public static class ReportMaker
{
    public static PlantedReport Make(Plan plan)
    {
        try
        {
            var padding = 0;
            while (true)
            {
                var report = Make(plan, padding);
                var missing = plan.Size - Encoding.UTF8.GetByteCount(report.Text);
                if (missing <= 0)
                {
                    return report;
                }

                // Some of what is added may stand in a section that is then removed.
                padding += missing;
            }
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"the generator failed: {plan.Command}", e);
        }
    }

    private static PlantedReport Make(Plan plan, int padding)
    {
        var draft = Drafter.Write(plan, padding);
        var planted = plan.Defects.Where(d => DefectCatalogue.Find(d).Plant(draft, RandomChoice.For(plan.Seed, d))).ToImmutableArray();
        if (planted.FirstOrDefault(static d => DefectCatalogue.Find(d).Family == DefectFamily.Numbers) is { } numbers)
        {
            draft.Expected.AddRange(BalanceOracle.Expect(draft, numbers));
        }

        var marked = ReportText.Write(draft, RandomChoice.For(plan.Seed, "layout"));
        if (plan.Form is TextForm.Utf8Crlf or TextForm.Gb18030Crlf)
        {
            marked = marked.Replace("\n", "\r\n", StringComparison.Ordinal);
        }

        var (text, places) = Slots.Locate(marked, draft.Slots);
        var cells = draft.Cells.Select(static c => c.Id)
            .ToImmutableDictionary(static c => c, c => new PlantedCell(draft.Slots[c.Key], places.GetValueOrDefault(c.Key)));
        return new PlantedReport(plan, text, planted, [.. draft.Expected.Select(e => Resolve(e, plan.Layout, text, places)).OrderBy(static e => e.Span).ThenBy(static e => e.Rules[0], StringComparer.Ordinal)], cells, [.. draft.MayBeUnread]);
    }

    private static Expected Resolve(Expectation wanted, Layout layout, string text, ImmutableDictionary<string, TextSpan> places)
    {
        var span = wanted.Place is null ? new TextSpan(text.TrimEnd().Length, 0) : places[wanted.Place];
        if (wanted.Place is null || !span.IsEmpty)
        {
            return new Expected(wanted.Defect, wanted.Rules, span, false, wanted.Fix, wanted.OrUnread);
        }

        // A blank cell is all between its delimiters; between columns aligned by blanks it has none.
        var (start, end) = (span.Start, span.End);
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return new Expected(wanted.Defect, wanted.Rules, TextSpan.FromBounds(start, end), layout is Layout.Aligned or Layout.AlignedPages, wanted.Fix, wanted.OrUnread);
    }
}
