using System.Collections.Concurrent;
using System.Globalization;

namespace ReportLint.Generator;

/// <summary>Checks many reports side by side and counts, for each defect and layout, what was planted, found at its exact place, and claimed besides.</summary>
public sealed class Tally
{
    private const string None = "none";
    private const int MostShownOfKind = 2;

    private readonly Dictionary<(string Defect, Layout Layout), (int Planted, int Found, int Unread, int Others)> counts = [];

    /// <returns>0 if everything was right, else 1.</returns>
    public int Run(IEnumerable<Plan> plans, TextWriter output)
    {
        var wrong = new ConcurrentBag<Verdict>();
        Parallel.ForEach(plans, plan =>
        {
            var verdict = Checker.Check(ReportMaker.Make(plan));
            lock (counts)
            {
                Count(verdict);
            }

            if (!verdict.IsRight)
            {
                wrong.Add(verdict);
            }
        });
        Print(output);
        var shown = wrong.OrderBy(static v => v.Report.Plan.Seed).GroupBy(static v => (string.Join(',', v.Report.Planted), v.Report.Plan.Layout)).SelectMany(static g => g.Take(MostShownOfKind)).ToList();
        shown.ForEach(v => output.WriteLine(v.Explain()));
        output.WriteLine(wrong.IsEmpty ? "everything was found at its exact place, and nothing else" : $"{wrong.Count} reports are off{(wrong.Count > shown.Count ? $"; {shown.Count} are shown" : "")}");
        return wrong.IsEmpty ? 0 : 1;
    }

    /// <summary>Claims that belong to no plant count for each defect of the report.</summary>
    private void Count(Verdict verdict)
    {
        var report = verdict.Report;
        foreach (var defect in report.Planted.DefaultIfEmpty(None))
        {
            var (planted, found, unread, others) = counts.GetValueOrDefault((defect, report.Plan.Layout));
            bool Is(Expected e) => string.Equals(e.Defect, defect, StringComparison.Ordinal);
            var isUnread = verdict.Unread.Any(Is);
            var isFound = !isUnread && !verdict.Missed.Any(Is);
            counts[(defect, report.Plan.Layout)] =
                (planted + 1, found + (isFound ? 1 : 0), unread + (isUnread ? 1 : 0), others + verdict.Others.Length + (verdict.WrongFacts.IsEmpty ? 0 : 1));
        }
    }

    private void Print(TextWriter output)
    {
        var layouts = Enum.GetValues<Layout>().Where(l => counts.Keys.Any(k => k.Layout == l)).ToList();
        output.WriteLine("planted/found at the exact place ~left unread with a hint !other claims and wrong figures");
        output.WriteLine($"{"",-22}" + string.Concat(layouts.Select(static l => $"{Names.Of(l),14}")));
        foreach (var defect in DefectCatalogue.All.Select(static d => d.Name).Prepend(None).Where(d => counts.Keys.Any(k => string.Equals(k.Defect, d, StringComparison.Ordinal))))
        {
            output.WriteLine($"{defect,-22}" + string.Concat(layouts.Select(l => $"{Show(counts.GetValueOrDefault((defect, l))),14}")));
        }
    }

    private static string Show((int Planted, int Found, int Unread, int Others) count) =>
        count.Planted == 0 ? "·" : string.Create(CultureInfo.InvariantCulture, $"{count.Planted}/{count.Found}") + (count.Unread > 0 ? $"~{count.Unread}" : "") + (count.Others > 0 ? $"!{count.Others}" : "");
}
