using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Reads the tests of a rule file. What is wrong in them is told as what is wrong in the rule: at its line and column.</summary>
internal sealed class RuleTestReader(string rule, Pack pack)
{
    private static readonly ImmutableArray<string> LayoutNames = ["gfm", "loose-pipe", "tab", "word-cells", "html", "aligned"];

    public static string NameOf(TableLayout layout) => LayoutNames[(int)layout];

    public ImmutableArray<RuleTest> Read(YamlFields file) => [.. file.List("tests").Select(ReadTest).OfType<RuleTest>()];

    private RuleTest? ReadTest(YamlFields fields)
    {
        var name = fields.RequiredText("name");
        var given = fields.Map("given");
        if (given is null && !fields.Has("given"))
        {
            fields.Problem("given", new LocalizedText("缺少“given”：写出要检查的文字 {text: …}，或表格中要填的数 {set: …}", "\"given\" is missing: the words to check, {text: …}, or the figures of the form, {set: …}"));
        }

        var document = given is null ? null : ReadDocument(fields, given);
        ImmutableArray<ExpectedFinding> expect = [.. fields.List("expect").Select(ReadExpected)];
        given?.RejectUnused();
        fields.RejectUnused();
        return document is null ? null : new RuleTest(rule, name, document, expect, fields.Place(""));
    }

    private TestDocument? ReadDocument(YamlFields test, YamlFields given)
    {
        var year = given.Whole("year");
        return given.Has("text") ? ReadText(test, given) is { } text ? text with { Year = year } : null : ReadForm(test, given) with { Year = year };
    }

    private static TextDocument? ReadText(YamlFields test, YamlFields given)
    {
        var text = given.Text("text") ?? "";
        var format = given.OneOf("format") switch { "text" => DocumentFormat.PlainText, "html" => DocumentFormat.Html, _ => DocumentFormat.Markdown };
        if (TestMarks.Read(text) is null)
        {
            given.Problem("text", new LocalizedText($"标记 {TestMarks.Open} 和 {TestMarks.Close} 要成对出现", $"the marks {TestMarks.Open} and {TestMarks.Close} must come in pairs"));
            return null;
        }

        return new TextDocument(text, format) { Fixed = test.Text("fixed") };
    }

    private FormDocument ReadForm(YamlFields test, YamlFields given)
    {
        // Said for the reader: what is not set is 0 in any case.
        _ = given.Flag("zero");
        var version = given.OneOf("version", pack.Versions) ?? pack.Versions[^1];
        var tables = pack.Tables.Where(t => t.AppliesTo(version)).ToList();
        var table = given.OneOf("table", [.. tables.Select(static t => t.Id)]);
        var cells = tables.SelectMany(static t => t.Rows.SelectMany(r => r.Columns.Select(c => $"{t.Id}.{r.Id}.{c.Id}"))).ToList();
        var sections = pack.Sections.Select(static s => s.Id).ToList();
        var removable = sections.Concat(tables.SelectMany(static t => t.Rows.Select(r => $"{t.Id}.{r.Id}"))).ToList();
        var prefix = table is null ? "" : table + ".";

        // In a table that is none, no cell is known: that is told already.
        var known = table is null || tables.Exists(t => string.Equals(t.Id, table, StringComparison.Ordinal));
        return new FormDocument(
            version,
            ReadLayouts(test),
            Values(given.Map("set"), !known ? null : [.. cells.Where(c => c.StartsWith(prefix, StringComparison.Ordinal)).Select(c => c[prefix.Length..])]).ToImmutableDictionary(p => prefix + p.Key, static p => p.Value, StringComparer.Ordinal),
            Values(given.Map("prose"), sections),
            ReadWithout(given, removable))
        {
            Previous = given.Map("previous") is { } previous ? Values(previous, cells) : null,
        };
    }

    private ImmutableArray<TableLayout> ReadLayouts(YamlFields test)
    {
        var named = test.PlacedTexts("layouts");
        if (named.IsEmpty || (named.Length == 1 && string.Equals(named[0].Text, "all", StringComparison.Ordinal)))
        {
            // Rows that a document names itself are read where columns are beyond doubt.
            return [.. Enum.GetValues<TableLayout>().Where(l => l is not (TableLayout.Aligned or TableLayout.WordCells) || !pack.Tables.Any(static t => t.Open is not null))];
        }

        foreach (var unknown in named.Where(static n => !LayoutNames.Contains(n.Text, StringComparer.Ordinal)))
        {
            test.Problem(unknown.Place, Unknown(unknown.Text, [.. LayoutNames, "all"]));
        }

        return [.. named.Select(static n => LayoutNames.IndexOf(n.Text)).Where(static i => i >= 0).Select(static i => (TableLayout)i)];
    }

    private static ImmutableHashSet<string> ReadWithout(YamlFields given, List<string> known)
    {
        var named = given.PlacedTexts("without");
        foreach (var unknown in named.Where(n => !known.Contains(n.Text, StringComparer.Ordinal)))
        {
            given.Problem(unknown.Place, Unknown(unknown.Text, known));
        }

        return named.Select(static n => n.Text).ToImmutableHashSet(StringComparer.Ordinal);
    }

    private static ImmutableDictionary<string, string> Values(YamlFields? fields, IReadOnlyCollection<string>? known)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var key in fields?.Keys ?? [])
        {
            values[key] = fields?.Text(key) ?? "";
            if (known?.Contains(key, StringComparer.Ordinal) == false)
            {
                fields?.Problem(fields.Place(key), Unknown(key, known));
            }

            // They would be read as words, and the test pass without the finding that they ask for.
            if (values[key].AsSpan().ContainsAny(TestMarks.Open, TestMarks.Close))
            {
                fields?.Problem(key, new LocalizedText(
                    "⟦ 和 ⟧ 只在“text”里标出应有的问题；这里用“expect”写明，例如 expect: [{text: …}]",
                    "⟦ and ⟧ mark what is to be found in \"text\" alone; here \"expect\" says it, as in expect: [{text: …}]"));
            }
        }

        return values.ToImmutable();
    }

    private static void CheckId(YamlFields fields, string key, IEnumerable<string> ids)
    {
        var known = ids.Distinct(StringComparer.Ordinal).ToList();
        if (fields.Text(key) is { } id && known.Count > 0 && !known.Contains(id, StringComparer.Ordinal))
        {
            fields.Problem(key, Unknown(id, known));
        }
    }

    private static LocalizedText Unknown(string name, IReadOnlyCollection<string> known)
    {
        var meant = Suggestion.Nearest(name, known);
        return new LocalizedText($"没有“{name}”{Suggestion.Zh(meant)}；有 {Suggestion.List(known)}", $"there is no \"{name}\" here{Suggestion.En(meant)}; there are {Suggestion.List(known)}");
    }

    private ExpectedFinding ReadExpected(YamlFields fields)
    {
        var tables = pack.Tables.Where(t => fields.Text("table") is not { } table || string.Equals(t.Id, table, StringComparison.Ordinal)).ToList();
        CheckId(fields, "section", pack.Sections.Select(static s => s.Id));
        CheckId(fields, "table", pack.Tables.Select(static t => t.Id));
        CheckId(fields, "row", tables.SelectMany(static t => t.Rows).Select(static r => r.Id));
        CheckId(fields, "column", tables.SelectMany(static t => t.Rows).SelectMany(static r => r.Columns).Select(static c => c.Id));
        var expected = new ExpectedFinding(
            new ReportAddress(fields.Text("section"), fields.Text("table"), fields.Text("row"), fields.Text("column")),
            fields.Text("text"),
            fields.Text("message"),
            fields.OneOf("severity") switch { "error" => Severity.Error, "warning" => Severity.Warning, "info" => Severity.Info, _ => null },
            fields.Text("fix"),
            fields.OneOf("fixable") switch { "true" => true, "false" => false, _ => null })
        {
            Place = fields.Place(""),
        };
        fields.RejectUnused();
        return expected;
    }
}
