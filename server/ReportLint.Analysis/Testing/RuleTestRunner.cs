using System.Collections.Immutable;
using System.Globalization;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Runs the tests of a pack's rules: each on its document, a form in each of its layouts.</summary>
public sealed class RuleTestRunner
{
    private const int UsualYear = 2023;

    private readonly LoadedPack pack;

    public RuleTestRunner(LoadedPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);

        // A test shows what matters to its rule: what else documents of the family have, it may leave out.
        this.pack = pack with { Model = new PackModel(pack.Model.Pack with { EvidenceNeeded = 0 }) };
    }

    /// <summary>A layout as tests name it.</summary>
    public static string NameOf(TableLayout layout) => RuleTestReader.NameOf(layout);

    public IEnumerable<TestOutcome> Run(RuleTest test, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(test);
        switch (test.Given)
        {
            case TextDocument { Marked: var marked } given when TestMarks.Read(marked) is { } read:
                var result = Lint(read.Text, given.Format, given, cancellation);
                yield return Judge(test, null, result, read.Spans.IsEmpty && !test.Expect.IsEmpty ? null : read.Spans, given.Fixed, cancellation);
                break;
            case FormDocument given:
                foreach (var layout in given.Layouts)
                {
                    var writer = new FormWriter(FormOf(given), given.Version, layout);
                    var text = writer.Write("", given.Year ?? UsualYear, (t, r, c) => given.Cells.GetValueOrDefault($"{t.Id}.{r.Id}.{c.Id}", "0"), s => given.Prose.GetValueOrDefault(s, ""));
                    yield return Judge(test, layout, Lint(text, FormWriter.FormatOf(layout), test.Given, cancellation), null, null, cancellation);
                }

                break;
        }
    }

    private Pack FormOf(FormDocument given) => given.Without.IsEmpty ? pack.Model.Pack : pack.Model.Pack with
    {
        Sections = [.. pack.Model.Pack.Sections.Where(s => !given.Without.Contains(s.Id))],
        Tables = [.. pack.Model.Pack.Tables.Select(t => t with { Blocks = [.. t.Blocks.Select(b => b with { Rows = [.. b.Rows.Where(r => !given.Without.Contains($"{t.Id}.{r.Id}"))] })] })],
    };

    private LintResult Lint(string text, DocumentFormat format, TestDocument given, CancellationToken cancellation) =>
        Linter.Lint(new SourceText(text), format, new LintConfig([pack]) { Year = given.Year }, given is FormDocument { Previous: { } cells } form ? new RelatedReports(_ => Previous(form, cells)) : RelatedReports.None, cancellation);

    private PreviousReport? Previous(FormDocument given, ImmutableDictionary<string, string> cells)
    {
        var year = (given.Year ?? UsualYear) - 1;
        var text = new FormWriter(pack.Model.Pack, given.Version, TableLayout.Gfm).Write("", year, (t, r, c) => cells.GetValueOrDefault($"{t.Id}.{r.Id}.{c.Id}", "0"), static _ => "");
        return ReportBinder.Bind(SyntaxTree.Parse(new SourceText(text), DocumentFormat.Markdown), pack.Model, year) is { } model ? new PreviousReport($"{year}.md", model) : null;
    }

    /// <param name="wanted">Where findings are wanted; null where the expected findings say all.</param>
    private TestOutcome Judge(RuleTest test, TableLayout? layout, LintResult result, ImmutableArray<TextSpan>? wanted, string? wantedText, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic> found = [.. result.Diagnostics.Where(d => string.Equals(d.Rule.Id, test.Rule, StringComparison.Ordinal))];
        var crashed = result.Diagnostics.Where(d => string.Equals(d.Rule.Id, RuleInfo.CrashOf(test.Rule), StringComparison.Ordinal)).Select(static d => new TestFailure(TestFault.NotRun, d.Message));
        var failures = new List<TestFailure>(crashed);
        var text = result.Tree.Text;
        if (wanted is { } places)
        {
            failures.AddRange(places.Where(p => !found.Any(f => f.Span == p)).Select(p => FindingComparison.Missing(text, p)));
            failures.AddRange(found.Where(f => !places.Contains(f.Span)).Select(f => FindingComparison.Noisy(text, f)));
        }

        failures.AddRange(FindingComparison.Compare(text, test.Expect, found, isAll: wanted is null));
        failures.AddRange(TryFixes(test, result, found, cancellation));
        if (wantedText is not null)
        {
            var mended = FixApplier.Apply(text, t => FixesOf(Lint(t.Content, result.Tree.Format, test.Given, cancellation), test.Rule)).Text.Content;
            if (!string.Equals(mended, wantedText, StringComparison.Ordinal))
            {
                failures.Add(new TestFailure(TestFault.WrongFix, FindingComparison.FirstDifference(wantedText, mended)));
            }
        }

        return new TestOutcome(test, layout, result, found, [.. failures]);
    }

    private static IEnumerable<RuleFix> FixesOf(LintResult result, string rule) =>
        FixApplier.FixesUpTo(result.Diagnostics.Where(d => string.Equals(d.Rule.Id, rule, StringComparison.Ordinal)), Applicability.Unsafe);

    /// <summary>Whether each fix removes its finding, and gives rise to no other one of the rule.</summary>
    private IEnumerable<TestFailure> TryFixes(RuleTest test, LintResult result, ImmutableArray<Diagnostic> found, CancellationToken cancellation)
    {
        foreach (var finding in found)
        {
            foreach (var fix in finding.Fixes)
            {
                var text = FixApplier.Apply(result.Tree.Text.Content, fix.Changes);
                var left = Lint(text, result.Tree.Format, test.Given, cancellation).Diagnostics.Count(d => string.Equals(d.Rule.Id, test.Rule, StringComparison.Ordinal));
                if (left != found.Length - 1)
                {
                    var at = result.Tree.Text.Position(finding.Span.Start);
                    yield return new TestFailure(TestFault.WrongFix, new LocalizedText(
                        string.Create(CultureInfo.InvariantCulture, $"第 {at.Line} 行第 {at.Column} 列的修正“{fix.Title.Zh}”之后，还有 {left} 处问题，应当剩 {found.Length - 1} 处"),
                        string.Create(CultureInfo.InvariantCulture, $"after the fix \"{fix.Title.En}\" at {at.Line}:{at.Column} there are {left} findings; {found.Length - 1} should be left")));
                }
            }
        }
    }
}
