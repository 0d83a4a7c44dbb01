using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>
/// Which entries under "suppressions" of configuration files hid something. One that hid nothing in the files that it is for is a finding in the
/// configuration file. It is judged only where all these files were checked, by all its rules: in a run over the configuration's whole folder.
/// So is one without a reason, wherever it was in use, if the configuration wants reasons.
/// </summary>
internal sealed class UsedSuppressions(IEnumerable<string> places)
{
    private readonly ImmutableArray<string> places = [.. places];
    private readonly HashSet<SuppressionEntry> used = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SuppressionEntry, LintConfig> judged = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SuppressionEntry> spared = new(ReferenceEqualityComparer.Instance);

    /// <param name="isRead">Whether the file could be checked, and a pack knew it.</param>
    public void Add(FileSettings settings, ImmutableArray<SuppressedDiagnostic> suppressed, bool isRead)
    {
        foreach (var entry in settings.Lint.Suppressions)
        {
            judged[entry] = settings.Lint;
            if (!isRead || !settings.Lint.SuppressionChecks.Contains(SuppressionRules.Unused.Id) || !entry.Rules.All(settings.Lint.Runs))
            {
                spared.Add(entry);
            }
        }

        used.UnionWith(suppressed.Select(static s => s.By).OfType<SuppressionEntry>());
    }

    /// <summary>The configuration files with entries that hid nothing or lack a reason, as files that were checked.</summary>
    public IEnumerable<CheckedFile> Findings()
    {
        var faulty = judged.Keys.Where(e => IsUnused(e) || LacksReason(e)).GroupBy(static e => e.Place.File, StringComparer.Ordinal);
        foreach (var file in faulty.OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            if (FileReader.Read(file.Key).Text is { } text)
            {
                yield return new CheckedFile(ShownPath.Of(file.Key), text, [.. file.OrderBy(static e => e.Place.Line).SelectMany(e => Findings(text, e))]);
            }
        }
    }

    private bool IsUnused(SuppressionEntry entry) => !used.Contains(entry) && !spared.Contains(entry) && IsWhole(entry.Place.File);

    private bool LacksReason(SuppressionEntry entry) => entry.Reason is null && judged[entry].SuppressionChecks.Contains(SuppressionRules.MissingReason.Id);

    private bool IsWhole(string configuration)
    {
        var folder = Path.GetDirectoryName(configuration) ?? configuration;
        return places.Any(p => string.Equals(p, folder, StringComparison.Ordinal) || folder.StartsWith(Path.TrimEndingDirectorySeparator(p) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private IEnumerable<Diagnostic> Findings(SourceText text, SuppressionEntry entry)
    {
        var names = string.Join(", ", entry.Rules);
        if (LacksReason(entry))
        {
            yield return Finding(text, entry, SuppressionRules.MissingReason, new LocalizedText(
                $"没有写明为什么忽略（{names}）：加上“reason: 理由”", $"nothing says why this is suppressed ({names}): add \"reason: …\""));
        }

        if (IsUnused(entry))
        {
            yield return Finding(text, entry, SuppressionRules.Unused, new LocalizedText(
                $"这一条忽略（{names}）没有对应的问题，可以删去", $"this suppression ({names}) hides nothing any more: take it out"));
        }
    }

    private Diagnostic Finding(SourceText text, SuppressionEntry entry, RuleInfo rule, LocalizedText message)
    {
        var line = text.Line(Math.Min(entry.Place.Line, text.LineCount) - 1);
        var start = Math.Min(line.Start + entry.Place.Column - 1, line.End);
        return new Diagnostic(rule, judged[entry].Severities.GetValueOrDefault(rule.Id, rule.Severity), TextSpan.FromBounds(start, line.End), message);
    }
}
