using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

/// <summary>Rule authors in an editor: what is wrong as they type, completion, hover, and the rule's own tests.</summary>
public sealed class AuthoringTests
{
    private const string Rule = "file:///work/rules/acme/r.yaml";
    private const string Pack = "extends: govinfo\n";
    private const string Sound = """
        kind: text-pattern
        severity: warning
        title: {zh: 用词, en: Wording}
        check: existence
        words: [登陆]
        message: {zh: "“{text}”", en: "\"{text}\""}
        tests:
          - name: found
            given: {text: "请⟦登陆⟧。"}
        """;

    /// <summary>Each sort of mistake at the place that is marked; all of a file are told at once.</summary>
    [Theory]
    [InlineData("kind: text-pattern\n⟦⟧seve rity: warning\n")]
    [InlineData("severity: warning\nkind: text-length\ntitle: t\nleast: 1\nmessage: ⟦⟧{zh: 一}\n⟦⟧mots: 3\n")]
    [InlineData("kind: ⟦⟧text-patern\nseverity: ⟦⟧fatal\ntitle: t\n")]
    [InlineData("kind: text-pattern\nseverity: info\ntitle: t\ncheck: existence\nregexes: ['a', ⟦⟧'(b']\nmessage: \"⟦⟧{txt}\"\n⟦⟧wrods: [x]\n")]
    [InlineData("kind: text-pattern\nseverity: info\ntitle: t\ncheck: existence\nwords: [a]\nmessage: m\nselect: {section: ⟦⟧overveiw, scope: [cell, ⟦⟧cel]}\n")]
    [InlineData("kind: balanced-totals\nseverity: info\ntitle: t\nselect: {table: applications, each: column}\nequation: new + carred-in = total\nmessage: \"⟦⟧{lft}\"\ntotal: total\n")]
    [InlineData("kind: text-length\nseverity: info\ntitle: t\nleast: ⟦⟧many\nmessage: m\ntests:\n  - name: x\n    given: {text: ⟦⟧\"⟦a\"}\n    expect: [{⟦⟧colour: red}]\n")]
    public async Task A_mistake_is_told_at_its_place_with_all_others(string marked)
    {
        var (text, wanted) = Places(marked);
        await using var session = await Start(text);

        var told = await Told(session);
        Assert.Equal(told, Loaded(text));
        Assert.All(wanted, place => Assert.Contains(place, told));
        Assert.True(told.Count >= wanted.Count);
    }

    [Fact]
    public async Task What_is_typed_counts_and_not_what_was_saved()
    {
        await using var session = await Start(Sound);
        session.Replace(Sound.Replace("severity", "severty", StringComparison.Ordinal), 2, Rule);
        Assert.Equal(["1:1", "2:1"], await Told(session));

        session.Replace(Sound, 3, Rule);
        Assert.Empty(await Told(session));
    }

    [Fact]
    public async Task The_tests_of_a_rule_are_run_as_it_is_typed()
    {
        await using var session = await Start(Sound + "\n  - name: silent\n    given: {text: \"请登陆。\"}\n");
        var failed = Assert.Single(await session.Diagnostics(uri: Rule));
        Assert.StartsWith("test \"silent\": noisy: ", failed?["message"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(9, failed?["range"]?["start"]?["line"]?.GetValue<int>());
        Assert.Equal("1 passed, 1 noisy", await Lens(session));

        session.Replace(Sound, 2, Rule);
        Assert.Empty(await Told(session));
        Assert.Equal("1 passed", await Lens(session));
    }

    [Fact]
    public async Task A_rule_that_is_being_typed_checks_the_reports_that_are_open()
    {
        await using var session = await Start(Sound, configured: true);
        var report = SampleReport.Write(TableLayout.Gfm).Replace("## 五、", "请登录平台。\n\n## 五、", StringComparison.Ordinal);
        session.Open(report);
        Assert.DoesNotContain(await session.Diagnostics(), d => d?["code"]?.GetValue<string>() == "acme/r");

        session.Replace(Sound.Replace("[登陆]", "[登录]", StringComparison.Ordinal), 2, Rule);
        JsonArray found;
        do
        {
            found = await session.Diagnostics();
        }
        while (found.All(d => d?["code"]?.GetValue<string>() != "acme/r"));
    }

    [Theory]
    [InlineData("kind: text-pattern\n¦", "severity", "check", "words")]
    [InlineData("kind: te¦", "text-pattern", "text-length")]
    [InlineData("kind: text-pattern\nselect: {sc¦", "scope", "section")]
    [InlineData("kind: text-pattern\nselect: {section: ¦", "overview", "applications")]
    [InlineData("kind: text-pattern\nselect:\n  section: [overview, ¦", "other")]
    [InlineData("kind: text-pattern\nselect:\n  section:\n    - ¦", "other")]
    [InlineData("kind: text-pattern\nselect: {section: other}\nseverity: ¦", "error", "warning", "info")]
    [InlineData("kind: balanced-totals\nselect: {table: applications, each: ¦", "column", "row")]
    [InlineData("kind: balanced-totals\nequation: new + car¦", "carried-in", "denied", "review.upheld")]
    [InlineData("kind: text-pattern\nmessage:\n  zh: \"“{¦", "text")]
    [InlineData("kind: balanced-totals\nmessage: {zh: \"{le¦", "left.value", "scope")]
    [InlineData("kind: text-pattern\ntests:\n  - name: x\n    ¦", "given", "expect")]
    [InlineData("kind: balanced-totals\ntests:\n  - name: x\n    given: {table: applications, set: {¦", "applications.new.natural")]
    [InlineData("extends: ¦", "govinfo/figures", "general/totals")]
    public async Task Completion_offers_what_may_stand_there(string marked, params string[] wanted)
    {
        await using var session = await Start(Sound);
        var offered = await Offered(session, marked, Rule);
        Assert.Empty(wanted.Except(offered));
    }

    [Theory]
    [InlineData("¦", "rules", "overrides", "fail-on")]
    [InlineData("fail-on: ¦", "error", "warning", "info")]
    [InlineData("rules:\n  ¦", "govinfo/figures")]
    [InlineData("rules:\n  govinfo/figures: ¦", "off", "error")]
    [InlineData("overrides:\n  - files: [a]\n    rules: {¦", "govinfo/figures")]
    [InlineData("suppressions:\n  - rules: [govinfo]\n    table: ¦", "applications")]
    public async Task Completion_in_configuration(string marked, params string[] wanted)
    {
        await using var session = await Start(Sound);
        Assert.Empty(wanted.Except(await Offered(session, marked, "file:///work/.reportlint.yaml")));
    }

    [Theory]
    [InlineData("# kind: ¦")]
    [InlineData("note: |\n  kind: ¦")]
    public async Task Completion_is_silent_in_words(string marked)
    {
        await using var session = await Start(Sound);
        Assert.Empty(await Offered(session, marked, Rule));
    }

    [Theory]
    [InlineData("ki¦nd: text-pattern\n", "The kind of the rule: what it checks.")]
    [InlineData("kind: text-pat¦tern\n", "words that must not be written, that must be written, or in whose place others belong")]
    [InlineData("kind: text-pattern\nselect: {section: over¦view}\n", "总体情况")]
    [InlineData("kind: balanced-totals\nequation: carried-¦in = total\n", "二、上年结转政府信息公开申请数量")]
    public async Task Hover_says_what_a_word_means(string marked, string meaning)
    {
        await using var session = await Start(Sound);
        var (text, position) = Cursor(marked);
        session.Replace(text, 2, Rule);
        var hover = await session.Request("textDocument/hover", $$"""{"textDocument":{"uri":"{{Rule}}"},"position":{{position}}}""");
        Assert.Equal(meaning, hover?["contents"]?["value"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("file:///work/docker-compose.yaml")]
    [InlineData("file:///work/.github/workflows/pack.yaml")]
    [InlineData("file:///work/other/r.yaml")]
    public async Task Files_of_other_programs_are_left_alone(string uri)
    {
        await using var session = await Start(Sound);
        session.Open("kind: nothing\nservices: [2022年，我局政府信息公开工作年度报告]\n", uri, language: "yaml");
        await session.Settle();
        Assert.Empty(await Offered(session, "kind: ¦", uri));
        Assert.DoesNotContain(session.Seen, m => m["params"]?["uri"]?.GetValue<string>() == uri && m["params"]?["diagnostics"]?.AsArray().Count > 0);
    }

    private static async Task<ServerSession> Start(string rule, bool configured = false)
    {
        var files = new MemoryFiles();
        files.Texts["/work/rules/acme/pack.yaml"] = Pack;
        files.Texts["/work/rules/acme/r.yaml"] = Sound;
        if (configured)
        {
            files.Texts["/work/.reportlint.yaml"] = "packs: [rules/acme]\n";
        }

        var session = await ServerSession.Start(files: files);
        session.Open(rule, Rule, language: "yaml");
        return session;
    }

    /// <summary>The places of the problems that are told next; of a file that had none before and has none now nothing is told.</summary>
    private static async Task<List<string>> Told(ServerSession session) =>
        [.. (await session.Diagnostics(uri: Rule)).Select(static d => $"{d?["range"]?["start"]?["line"]?.GetValue<int>() + 1}:{d?["range"]?["start"]?["character"]?.GetValue<int>() + 1}").Order(StringComparer.Ordinal)];

    /// <summary>What the command line's loader says of the same file.</summary>
    private static List<string> Loaded(string text)
    {
        var (_, problems) = PackTests.Read([("acme/pack.yaml", Pack), ("acme/r.yaml", text)]);
        return [.. problems.Distinct().Select(static p => $"{p.Line}:{p.Column}").Order(StringComparer.Ordinal)];
    }

    private static async Task<string?> Lens(ServerSession session) =>
        (await session.Request("textDocument/codeLens", "{\"textDocument\":{\"uri\":\"" + Rule + "\"}}"))?[0]?["command"]?["title"]?.GetValue<string>();

    private static async Task<ImmutableArray<string>> Offered(ServerSession session, string marked, string uri)
    {
        var (text, position) = Cursor(marked);
        session.Open(text, uri, 7, "yaml");
        var items = await session.Request("textDocument/completion", $$"""{"textDocument":{"uri":"{{uri}}"},"position":{{position}}}""");
        return [.. items?.AsArray().Select(static i => i?["label"]?.GetValue<string>() ?? "") ?? []];
    }

    private static (string Text, string Position) Cursor(string marked)
    {
        var at = marked.IndexOf('¦', StringComparison.Ordinal);
        var before = marked[..at];
        return (before + marked[(at + 1)..], $$"""{"line":{{before.Count(static c => c == '\n')}},"character":{{at - (before.LastIndexOf('\n') + 1)}}}""");
    }

    /// <summary>The text without the empty marks ⟦⟧, and where they stood.</summary>
    private static (string Text, List<string> Places) Places(string marked)
    {
        var places = new List<string>();
        var text = marked;
        for (var at = text.IndexOf("⟦⟧", StringComparison.Ordinal); at >= 0; at = text.IndexOf("⟦⟧", StringComparison.Ordinal))
        {
            text = text.Remove(at, 2);
            places.Add($"{text[..at].Count(static c => c == '\n') + 1}:{at - text[..at].LastIndexOf('\n')}");
        }

        return (text, places);
    }
}
