using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>Damaged reports, cut and shuffled at random with a fixed seed: nothing throws, and every span lies in the text.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Debris = ["", "\n", "\n\n", "\t", "|", " | ", "  ", "0", "12", "-", "无", "一、", "（一）", "总计", "其他", "<td>", "</table>", "\0", "\uD800", "2022年", "- 3 -", "规章", "|---|"];

    public static TheoryData<TableLayout> Layouts() => [.. Reports.Layouts];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Nothing_throws(TableLayout layout)
    {
        var random = new Random(20231);
        var report = Reports.Write(layout);
        for (var i = 0; i < 150; i++)
        {
            var text = Damage(report, random);

            var result = Reports.Lint(text, layout);

            Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Kind == "internal");
            Assert.All(result.Diagnostics, d => Assert.InRange(d.Span.End, d.Span.Start, text.Length));
            Assert.All(result.Diagnostics.SelectMany(d => d.Fixes), f => Assert.All(f.Changes.Zip(f.Changes.Skip(1)), p => Assert.True(p.First.Span.End <= p.Second.Span.Start && p.First.Span != p.Second.Span)));
            Assert.All(result.Diagnostics.SelectMany(d => d.Related), r => Assert.InRange(r.Span.End, r.Span.Start, text.Length));
            Assert.All(result.Model?.Tables.SelectMany(t => t.Cells) ?? [], c => Assert.Equal(c.IsBlank ? "" : text.Substring(c.Span.Start, c.Span.Length), c.Text));
            Assert.All(result.Model?.Tables ?? [], t => Assert.Equal(t.Cells.Length, t.Cells.Select(c => (c.Row.Id, c.Column.Id)).Distinct().Count()));
        }
    }

    private static string Damage(string report, Random random)
    {
        var text = report;
        for (var n = random.Next(1, 12); n > 0; n--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(random.Next(4) == 0 ? 400 : 12), text.Length - at);
            var moved = text.Substring(at, length);
            text = text.Remove(at, length).Insert(random.Next(text.Length - length + 1), random.Next(3) == 0 ? moved : Debris[random.Next(Debris.Length)]);
        }

        return text;
    }
}
