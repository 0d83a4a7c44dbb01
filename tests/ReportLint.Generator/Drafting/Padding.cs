using System.Text;
using ReportLint.Analysis;

namespace ReportLint.Generator;

/// <summary>Adds prose, and appendices to a long report, until it has the size wanted. What it adds says nothing about years.</summary>
internal sealed class Padding(Draft draft, Prose prose, Random random)
{
    // No section one is longer than this: further text goes into appendices.
    private const int MostProse = 40_000;

    private const int RowsOfAppendix = 40;

    public void Add(int bytes)
    {
        var sections = draft.Sections.Where(static s => s.Id is "overview" or "problems").ToList();
        for (var added = 0; added < Math.Min(bytes, MostProse);)
        {
            added += AddTo(random.Pick(sections).Paragraphs);
        }

        for (var added = Math.Min(bytes, MostProse); added < bytes;)
        {
            added += AddAppendix(1 + (draft.Appendix.Count / 4));
        }
    }

    private int AddTo(List<string> paragraphs)
    {
        var text = prose.Filler(random.Next(2, 6));
        paragraphs.Add(text);
        return Encoding.UTF8.GetByteCount(text) + 2;
    }

    private int AddAppendix(int number)
    {
        var paragraphs = new List<string> { $"附件{number} {prose.Pick(Phrases.Topics)}公开事项" };
        var added = AddTo(paragraphs) + AddTo(paragraphs);
        draft.Appendix.AddRange(paragraphs);
        var rows = Enumerable.Range(1, RowsOfAppendix).Select(i => (Label: $"{prose.Pick(Phrases.Topics)}{prose.Pick(Phrases.Means)}第{i}项", Count: random.Next(1, 400))).ToList();
        var column = new ColumnForm("count", "办理次数", [], [], new CellForm(true, 0, false, null));
        var block = new BlockForm(null, ["事项名称"], [column], [.. rows.Select(r => new RowForm($"{r.Label}/{r.Count}", r.Label, [], []) { Columns = [column] })]);
        draft.Appendix.Add(new TableForm($"appendix-{number}", LocalizedText.Same(""), "", draft.Plan.Version, [block]));
        return added + rows.Sum(static r => Encoding.UTF8.GetByteCount(r.Label) + 10);
    }
}
