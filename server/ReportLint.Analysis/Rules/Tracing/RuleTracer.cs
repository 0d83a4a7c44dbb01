using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Answers why a rule found what it found in a document, or nothing: what it took, what it left out and why, and what became of its findings.</summary>
public static class RuleTracer
{
    /// <param name="id">The rule's id.</param>
    /// <returns>The steps in their order, and the document as it was read.</returns>
    public static (LintResult Result, IReadOnlyList<TraceStep> Steps) Trace(SourceText text, DocumentFormat format, LintConfig config, string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(config);
        var result = Linter.Lint(text, format, config, config.Related, cancellation);
        return (result, [.. Steps(result, config, id)]);
    }

    private static IEnumerable<TraceStep> Steps(LintResult result, LintConfig config, string id)
    {
        if (result.Model is not { } model)
        {
            yield return config.Packs.IsEmpty
                ? TraceStep.Dropped(null, "配置没有为这份文件启用任何规则包，或者略过了它", "no pack is on for this file, or the configuration leaves it out")
                : TraceStep.Dropped(null, $"启用的规则包（{Packs(config)}）都不认识这份文档：看 reportlint tree，或检查 applies-to", $"none of the packs that are on ({Packs(config)}) knows this document: see reportlint tree, and applies-to of the pack");
            foreach (var pack in config.Packs.Where(static p => !p.Model.Pack.ForAnyDocument))
            {
                foreach (var (evidence, isFound) in ReportBinder.EvidenceIn(result.Tree, pack.Model))
                {
                    var what = evidence switch { { TitlePattern: { } title } => $"title {title}", { Table: { } table } => $"table {table}", _ => $"sections {evidence.Sections}" };
                    yield return isFound ? TraceStep.Taken(null, $"{pack.Name}：依据 {what}", $"{pack.Name}: evidence {what}")
                        : TraceStep.Dropped(null, $"{pack.Name}：没有依据 {what}（要有 {pack.Model.Pack.EvidenceNeeded} 项）", $"{pack.Name}: no {what} (evidence needed: {pack.Model.Pack.EvidenceNeeded})");
                }
            }

            yield break;
        }

        yield return TraceStep.Taken(null,
            $"文档类别 {model.Pack.Family}，{model.Version} 年格式，报告年度 {(model.Year is { } zh ? $"{zh}" : "未知")}",
            $"the document is a {model.Pack.Family} in the form of {model.Version}, for the year {(model.Year is { } en ? $"{en}" : "unknown")}");
        if (Runs(config, model, id) is not { } rule)
        {
            yield return NotRun(config, model, id);
            yield break;
        }

        var context = new RuleContext(model, config.RulesFor(model), config.Related);
        foreach (var step in rule.Trace(context))
        {
            yield return step;
        }

        foreach (var step in Findings(result, rule.Check(context), id))
        {
            yield return step;
        }
    }

    /// <summary>The findings, and what became of each.</summary>
    private static IEnumerable<TraceStep> Findings(LintResult result, IEnumerable<Diagnostic> found, string id)
    {
        var any = false;
        foreach (var finding in found)
        {
            any = true;
            var isTold = result.Diagnostics.Any(d => string.Equals(d.Rule.Id, id, StringComparison.Ordinal) && d.Span == finding.Span);
            var isOld = !isTold && result.Old.Any(d => string.Equals(d.Rule.Id, id, StringComparison.Ordinal) && d.Span == finding.Span);
            yield return isTold ? new TraceStep(TraceOutcome.Found, finding.Span, finding.Message)
                : isOld ? TraceStep.Dropped(finding.Span, $"在基线中，不再提示：{finding.Message.Zh}", $"in the baseline, and not told: {finding.Message.En}")
                : TraceStep.Dropped(finding.Span, $"被注释或配置忽略：{finding.Message.Zh}", $"suppressed by a comment or the configuration: {finding.Message.En}");
        }

        if (!any)
        {
            yield return TraceStep.Dropped(null, "没有发现问题", "nothing was found");
        }
    }

    private static Rule? Runs(LintConfig config, SemanticModel model, string id) =>
        config.Packs.Where(p => p.Model.Pack.ForAnyDocument || ReferenceEquals(p.Model.Pack, model.Pack)).SelectMany(static p => p.Rules).FirstOrDefault(r => string.Equals(r.Info.Id, id, StringComparison.Ordinal));

    private static TraceStep NotRun(LintConfig config, SemanticModel model, string id) => config.Packs.FirstOrDefault(p => p.Rules.Any(r => string.Equals(r.Info.Id, id, StringComparison.Ordinal))) is { } other
        ? TraceStep.Dropped(null, $"规则 {id} 用于 {other.Model.Pack.Family}，这份文档是 {model.Pack.Family}", $"the rule {id} is for {other.Model.Pack.Family}, and the document is a {model.Pack.Family}")
        : TraceStep.Dropped(null, $"规则 {id} 没有运行：配置关闭了它，或者 --select、--ignore 没有选它", $"the rule {id} did not run: the configuration turns it off, or --select or --ignore leave it out");

    private static string Packs(LintConfig config) => string.Join(", ", config.Packs.Select(static p => p.Name));
}
