using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>Tables whose rows each document names itself.</summary>
public sealed class OpenRowsTests
{
    private const string Pack = """
        family: demo/report
        applies-to: {evidence: [{title: Annual Report}, {table: requests}], at-least: 2}
        sections: [{id: requests, title: Requests}, {id: costs, title: Costs}]
        cells: {count: {integer: true, min: 0, blank: error, also: [N/A, <1]}}
        tables:
          requests:
            find: {section: requests}
            header: [Office]
            cell: count
            columns: [{id: start, label: Pending at start}, {id: received, label: Received}, {id: closed, label: Closed}, {id: end, label: Pending at end}]
            rows: {open: office, total: All offices}
          costs:
            find: {section: costs}
            cell: count
            columns: [{id: count, label: Number}]
            rows: [{id: paid, label: Paid requests}, {id: free, label: Free requests}]
        """;

    private static readonly (string, string)[] Rules =
    [
        ("demo/offices.yaml", "kind: balanced-totals\nseverity: error\ntitle: t\nselect: {table: requests, each: column}\nequation: total = office\nmessage: \"{scope}: {left.value}, {right.figures}\"\ntests:\n  - name: an office that is not counted\n    given: {set: {requests.office.1.received: 2, requests.office.1.closed: 2, requests.total.received: 1, requests.total.closed: 2, costs.paid.count: 2}}\n    expect: [{row: total, column: received}]\n"),
        ("demo/flow.yaml", "kind: balanced-totals\nseverity: error\ntitle: t\nselect: {table: requests, each: row}\nequation: end = start + received - closed\nmessage: \"{row}: {left.value}, {right.value}\"\n"),
        ("demo/all.yaml", "kind: balanced-totals\nseverity: error\ntitle: t\nselect: {table: costs, each: column}\nequation: paid + free = @requests.total.received\nmessage: \"{left.value}, {right.value}\"\n"),
        ("demo/cells.yaml", "kind: numeric-cells\nseverity: error\ntitle: t\nmessages: {text: \"{row} {text}\", nothing: \"{text}\", blank: b, dash: d, negative: n, fraction: f, many-blank: m, unfilled: u}\n"),
        ("demo/shape.yaml", "kind: table-structure\nseverity: error\ntitle: t\nmessages: {row-missing: \"no {row}\", row-twice: \"{row} twice\", column-missing: \"no {column}\", column-twice: c, table-missing: \"no {table}\", unreadable: \"{part}: {why}\"}\n"),
    ];

    private static readonly PackSet Set = PackSet.Load([("demo/pack.yaml", Pack), .. Rules]);

    [Theory]
    [InlineData("Harbours | 3 | 10 | 12 | 1", "All offices | 3 | 10 | 12 | 1", "4", "6")]
    [InlineData("Harbours | 3 | 10 | 12 | ⟦2⟧", "All offices | 3 | 10 | 12 | 1", "4", "6")]
    [InlineData("Harbours | 3 | 10 | 12 | 1\nForests | 0 | 5 | 5 | 0", "All offices | 3 | 15 | 17 | 1", "4", "11")]
    [InlineData("Harbours | 3 | 10 | 12 | 1\nForests | 0 | 5 | 5 | 0", "All offices | 3 | ⟦14⟧ | 17 | 1", "4", "11")]
    [InlineData("Harbours | 3 | 10 | 12 | 1\nForests | N/A | <1 | 0 | 0", "All offices | 3 | 10 | 12 | 1", "4", "6")]
    [InlineData("Harbours | 3 | 10 | 12 | 1\nForests | N/A | ⟦few⟧ | 0 | 0", "All offices | 3 | 10 | 12 | 1", "4", "6")]
    [InlineData("Harbours | 3 | 10 | 12 | 1", "All offices | 3 | ⟦10⟧ | 12 | 1", "4", "7")]
    public void The_rows_that_a_report_names_add_up(string offices, string total, string paid, string free)
    {
        Assert.Empty(Set.Problems);
        foreach (var layout in new[] { TableLayout.Gfm, TableLayout.LoosePipe, TableLayout.Tab })
        {
            var wanted = Marked.Parse($"# Annual Report 2023\n\n## Requests\n\n{Table(layout, $"Office | Pending at start | Received | Closed | Pending at end\n{offices}\n{total}")}\n\n## Costs\n\n{Table(layout, $" | Number\nPaid requests | {paid}\nFree requests | {free}")}\n");
            var found = Lint(wanted.Text, layout);

            Assert.True(wanted.Spans.SequenceEqual(found.Select(static d => d.Span)), $"{layout}: {wanted.Text}\n{string.Join('\n', found.Select(static d => $"{d.Rule.Id} {d.Span} {d.Message.En}"))}");
        }
    }

    [Fact]
    public void A_layout_that_does_not_tell_the_rows_is_left_unread_and_not_called_missing() =>
        Assert.Empty(Lint("Annual Report 2023\n\n1. Requests\n\nOffice          Pending at start   Received   Closed   Pending at end\nHarbours               3              10         12           7\nAll offices            3              10         12           1\n\n2. Costs\n\nNumber\nPaid requests   1\nFree requests   2\n", TableLayout.Aligned));

    [Fact]
    public void Tests_speak_of_a_sample_of_rows()
    {
        var (tests, problems) = PackTests.Read([("demo/pack.yaml", Pack), .. Rules]);
        Assert.Empty(problems);
        Assert.NotNull(tests);
        var outcomes = tests.Tests.SelectMany(t => new RuleTestRunner(tests.Pack).Run(t)).ToList();

        Assert.Equal(4, outcomes.Count);
        Assert.All(outcomes, static o => Assert.True(o.Passed, $"{o.Layout}: {string.Join('\n', o.Failures.Select(static f => f.Message.En))}"));
    }

    [Fact]
    public void What_is_wrong_in_the_rows_is_told_at_its_place() =>
        Assert.Equal(
            ["demo/pack.yaml:11:11: \"open\" is missing", "demo/pack.yaml:11:12: unknown key \"opn\"; did you mean \"open\"?"],
            PackSet.Load([("demo/pack.yaml", Pack.Replace("{open: office", "{opn: office", StringComparison.Ordinal))]).Problems.Select(static p => p.ToString()).Order(StringComparer.Ordinal));

    private static string Table(TableLayout layout, string rows)
    {
        var lines = rows.Split('\n').Select(static r => r.Split(" | ")).ToList();
        return layout switch
        {
            TableLayout.Gfm => string.Join('\n', lines.Select(static l => $"| {string.Join(" | ", l)} |").Select((l, i) => i == 0 ? l + "\n|" + string.Concat(Enumerable.Repeat("---|", lines[0].Length)) : l)),
            TableLayout.LoosePipe => string.Join('\n', lines.Select(static l => string.Join(" | ", l))),
            _ => string.Join('\n', lines.Select(static l => string.Join('\t', l))),
        };
    }

    private static List<Diagnostic> Lint(string text, TableLayout layout) =>
        [.. Linter.Lint(new SourceText(text), FormWriter.FormatOf(layout), new LintConfig(Set.Packs), RelatedReports.None).Diagnostics];
}
