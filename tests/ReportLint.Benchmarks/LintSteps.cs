using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Benchmarks;

/// <summary>
/// The steps of a lint one by one, as <see cref="Linter"/> and <see cref="ReportBinder"/> take them, for the one version of the form that fits.
/// The whole lint of a report that may be of several versions reads it by more than one of them, so it takes longer than its steps together.
/// </summary>
internal static class LintSteps
{
    public const string Whole = "lint";

    public static readonly ImmutableArray<string> Names = ["decode", "parse", "rows", "sections", "locate", "bind", "years", "rules"];

    /// <summary>Says what each step costs, by name.</summary>
    public static void Run(Report report, LoadedPack pack, RuleSet rules, string version, Action<string, Cost> say)
    {
        var words = pack.Model.Tables(version);
        var clock = new Clock();
        var text = Decode(report);
        say("decode", clock.Next());
        var tree = SyntaxTree.Parse(text, report.Format);
        say("parse", clock.Next());
        var rows = DocumentRows.Read(tree, pack.Model.Lexicon);
        say("rows", clock.Next());
        var sections = new SectionBinder(pack.Model, tree).Bind(words);
        say("sections", clock.Next());
        var regions = new TableLocator(rows, words, sections).Locate();
        say("locate", clock.Next());
        ImmutableArray<BoundTable> tables = [.. regions.OfType<TableRegion>().Select(r => TableBinder.Bind(r, text))];
        say("bind", clock.Next());
        var mentions = YearReader.Read(tree, sections);
        var model = new SemanticModel(tree, pack.Model.Pack, version, sections, tables, mentions, ReportYear.Decide(mentions, pack.Model.Pack.Period));
        say("years", clock.Next());
        var context = new RuleContext(model, rules);
        foreach (var rule in pack.Rules)
        {
            _ = rule.Check(context).Count();
        }

        say("rules", clock.Next());
    }

    /// <summary>From bytes to findings.</summary>
    public static LintResult Lint(Report report) => Linter.Lint(Decode(report), report.Format, LintConfig.Default, RelatedReports.None);

    private static SourceText Decode(Report report) =>
        TextDecoder.Decode(report.Bytes).Text ?? throw new InvalidOperationException("a generated report cannot be decoded");
}
