using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>The findings of old that are not told: how many of each there were when the baseline was written.</summary>
/// <param name="Location">The baseline's file, absolute.</param>
public sealed record Baseline(string Location, ImmutableSortedDictionary<BaselineEntry, int> Entries)
{
    /// <summary>No findings of old.</summary>
    public static Baseline None { get; } = new("", ImmutableSortedDictionary<BaselineEntry, int>.Empty);

    private readonly ILookup<string, KeyValuePair<BaselineEntry, int>> byFile = Entries.ToLookup(static e => e.Key.File, StringComparer.Ordinal);

    /// <summary>The entries of one document; null where there is no baseline.</summary>
    /// <param name="document">Absolute.</param>
    public FileBaseline? For(string document)
    {
        if (Location.Length == 0)
        {
            return null;
        }

        var name = NameOf(document);
        return new FileBaseline(name, byFile[name].ToImmutableSortedDictionary(BaselineEntry.Order));
    }

    /// <summary>A document as the baseline names it: from the baseline's folder, with slashes.</summary>
    public string NameOf(string document) => Path.GetRelativePath(Path.GetDirectoryName(Location) ?? Location, document).Replace('\\', '/');
}

/// <summary>What a baseline has of one document.</summary>
/// <param name="File">The document, as the baseline names it.</param>
public sealed record FileBaseline(string File, ImmutableSortedDictionary<BaselineEntry, int> Entries)
{
    /// <summary>Takes the findings of old out of a result, and finds the entries that hide nothing any more.</summary>
    /// <param name="running">The ids of the rules that ran: of others nothing is known.</param>
    internal LintResult Apply(LintResult result, IReadOnlySet<string> running)
    {
        var left = Entries.ToBuilder();
        var told = ImmutableArray.CreateBuilder<Diagnostic>();
        var old = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var finding in result.Diagnostics)
        {
            // A fault of our own is never old.
            var entry = BaselineEntry.Of(File, result.Tree.Text, finding);
            if (!finding.Rule.IsInternal && left.TryGetValue(entry, out var count) && count > 0)
            {
                left[entry] = count - 1;
                old.Add(finding);
            }
            else
            {
                told.Add(finding);
            }
        }

        return result with
        {
            Diagnostics = told.ToImmutable(),
            Old = old.ToImmutable(),
            Stale = [.. left.Where(e => e.Value > 0 && running.Contains(e.Key.Rule)).Select(static e => e.Key)],
        };
    }
}
