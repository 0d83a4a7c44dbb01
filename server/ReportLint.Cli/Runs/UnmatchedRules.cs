using System.Collections.Concurrent;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>
/// Rules of a user's own packs that took nothing in any document of their family in a run. Such a rule looks like a clean document, so it is told, once. Of rules that ship
/// nothing is told: that a report has no such table is no fault of theirs.
/// </summary>
internal sealed class UnmatchedRules
{
    // Asked of each rule for each document.
    private static readonly Lazy<HashSet<Rule>> Shipped = new(static () => new HashSet<Rule>(PackSet.Shipped.Rules, ReferenceEqualityComparer.Instance));

    // For each rule that may have been meant for a document: whether it took anything so far.
    private readonly ConcurrentDictionary<string, bool> rules = new(StringComparer.Ordinal);

    /// <summary>Looks at a checked document; several threads may.</summary>
    public void Add(LintResult result, LintConfig config)
    {
        if (result.Model is not { } model)
        {
            return;
        }

        RuleContext? context = null;
        foreach (var rule in config.Packs.Where(p => p.Model.Pack.ForAnyDocument || ReferenceEquals(p.Model.Pack, model.Pack)).SelectMany(static p => p.Rules).Where(static r => !Shipped.Value.Contains(r)))
        {
            if (rules.GetOrAdd(rule.Info.Id, false))
            {
                continue;
            }

            context ??= new RuleContext(model, config.RulesFor(model), config.Related);
            if (rule.Trace(context).Any(static s => s.Outcome == TraceOutcome.Taken))
            {
                rules[rule.Info.Id] = true;
            }
        }
    }

    public IEnumerable<RunNote> Notes() => rules.Where(static r => !r.Value).Select(static r => r.Key).Order(StringComparer.Ordinal).Select(static id => new RunNote("", new LocalizedText(
        $"规则 {id} 在这次检查的文档中没有选中任何内容：用 --trace-rule {id} 查看原因",
        $"the rule {id} selected nothing in any document of this run: --trace-rule {id} says why")));
}
