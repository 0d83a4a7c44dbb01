using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>What a new rule of a kind begins with: the examples of the rules reference, which are in the executable and are tested.</summary>
internal static partial class RuleTemplates
{
    /// <summary>The examples of a kind, each a whole rule with tests.</summary>
    public static ImmutableArray<string> Of(string kind)
    {
        using var page = typeof(RuleTemplates).Assembly.GetManifestResourceStream($"reference/{kind}.md");
        using var reader = new StreamReader(page ?? Stream.Null, Encoding.UTF8);
        return [.. Block().Matches(reader.ReadToEnd().ReplaceLineEndings("\n")).Select(static m => m.Groups["yaml"].Value).Where(y => y.Contains($"kind: {kind}\n", StringComparison.Ordinal))];
    }

    /// <summary>The example of a kind about the form, put into the words of a pack: its own table and rows, and a test on its own form. None where the pack has no such parts.</summary>
    public static IEnumerable<string> OfForm(string kind, Pack pack)
    {
        var version = pack.Versions[^1];
        if (pack.Tables.FirstOrDefault(t => t.AppliesTo(version) && t.HasOneGrid && t.Rows.Length > 1) is not { } table || Of(kind) is not [var example, ..])
        {
            yield break;
        }

        var (first, column) = (table.Rows[0], table.Rows[0].Columns[0]);

        // Where other rules add up the same figures, theirs must hold in the test: what comes in over the turn of the year goes out over the next.
        var hasCarried = table.Row("new") is not null && table.Row("carried-in") is not null && table.Row("carried-out") is not null;
        var (least, most) = hasCarried ? ("carried-out", "new") : (table.Rows[1].Id, first.Id);
        var last = table.Rows[0].Columns[^1].Id;
        var (given, expected) = kind switch
        {
            "required-sections" => ($"{{without: [{pack.Sections[^1].Id}]}}", $"{{section: {pack.Sections[^1].Id}}}"),
            "table-structure" => ($"{{without: [{table.Id}.{table.Rows[^1].Id}]}}", $"{{table: {table.Id}, row: {table.Rows[^1].Id}}}"),
            "numeric-cells" => ($"{{table: {table.Id}, set: {{{first.Id}.{column.Id}: 3件}}}}", "{text: 3件}"),
            "balanced-totals" => hasCarried
                ? ($"{{table: {table.Id}, set: {{carried-in.{column.Id}: 1, carried-in.{last}: 1, carried-out.{column.Id}: 1, carried-out.{last}: 1}}}}", $"{{column: {column.Id}}}")
                : ($"{{table: {table.Id}, set: {{{least}.{column.Id}: 1}}}}", $"{{column: {column.Id}}}"),
            "cross-report" => hasCarried
                ? ($"{{previous: {{{table.Id}.carried-out.{last}: 2}}, table: {table.Id}, set: {{carried-in.{column.Id}: 1, carried-in.{last}: 1, carried-out.{column.Id}: 1, carried-out.{last}: 1}}}}", $"{{row: carried-in, column: {last}}}")
                : ($"{{previous: {{{table.Id}.{table.Rows[1].Id}.{last}: 2}}, table: {table.Id}, set: {{{first.Id}.{last}: 3}}}}", $"{{row: {first.Id}, column: {last}}}"),
            "prose-consistency" => ($"{{table: {table.Id}, set: {{{first.Id}.{column.Id}: 0}}, prose: {{{pack.Sections[0].Id}: 收到自然人申请4件。}}}}", "{text: \"4\"}"),
            _ => ("", ""),
        };
        if (given.Length > 0)
        {
            var rule = WithoutTests(example).Replace("table: requests", $"table: {table.Id}", StringComparison.Ordinal).Replace("requests.new.people = previous.requests.granted.people", hasCarried ? $"{table.Id}.carried-in.{last} = previous.{table.Id}.carried-out.{last}" : $"{table.Id}.{first.Id}.{last} = previous.{table.Id}.{table.Rows[1].Id}.{last}", StringComparison.Ordinal).Replace("equals: requests.new.people", $"equals: {table.Id}.{first.Id}.{column.Id}", StringComparison.Ordinal).Replace("equation: granted <= new", $"equation: {least} <= {most}", StringComparison.Ordinal)
                .Replace("公开的不多于新收的, en: No more granted than received", hasCarried ? "结转的不多于新收的, en: No more carried over than received" : "一行不多于另一行, en: One row is at most another", StringComparison.Ordinal);
            yield return $"{rule}tests:\n  - name: what it finds\n    given: {given}\n    expect: [{expected}]\n  - name: a form that is right\n    given: {{zero: true}}\n    expect: []\n";
        }
    }

    /// <summary>A rule without its tests, which stand last.</summary>
    public static string WithoutTests(string rule) => rule.IndexOf("\ntests:", StringComparison.Ordinal) is >= 0 and var at ? rule[..(at + 1)] : rule;

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Block();
}
