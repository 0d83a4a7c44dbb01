namespace ReportLint.Analysis.Tests;

/// <summary>What is wrong in configuration files is told at its line and column, all of all files at once, with a suggestion.</summary>
public sealed class ConfigurationProblemTests
{
    private readonly Workspace workspace = new();

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("$schema: https://example.org/schema.json\nextends: govinfo\nlang: zh\nmax-warnings: 0\nignore: drafts/\nrules: {govinfo: off, govinfo/figures: info}")]
    public void A_sound_file_has_no_problems(string text) => Assert.Empty(Problems(text));

    [Theory]
    [InlineData("rules: [", "1:9: While parsing a node")]
    [InlineData("rules: {govinfo/figures: off}\nrules: {}", "2:1: the key \"rules\" stands twice")]
    [InlineData("rules:\n  govinfo/figures: off\n  govinfo/figures: info", "3:3: the key \"govinfo/figures\" stands twice")]
    [InlineData("- rules", "1:1: one YAML mapping is expected here: key: value lines")]
    [InlineData("rule: {}", "1:1: unknown key \"rule\"; did you mean \"rules\"?")]
    [InlineData("rules: off", "1:8: \"rules\" must hold key: value lines")]
    [InlineData("rules: {govinfo/figurs: off}", "1:9: there is no rule \"govinfo/figurs\"; did you mean \"govinfo/figures\"?; reportlint rules lists them all")]
    [InlineData("rules: {figures: off}", "1:9: there is no rule \"figures\"; did you mean \"govinfo/figures\"?; reportlint rules lists them all")]
    [InlineData("rules: {govinfo/fig: off}", "1:9: there is no rule \"govinfo/fig\"; did you mean \"govinfo\"?; reportlint rules lists them all")]
    [InlineData("rules: {govinfo/figures: eror}", "1:26: \"govinfo/figures\" cannot be \"eror\"; did you mean \"error\"?; there are error, warning, info, off")]
    [InlineData("rules: {govinfo/figures: {a: b}}", "1:26: \"govinfo/figures\" must be a text")]
    [InlineData("rules: {general/totals: off}", "1:9: the pack \"general\" is not in use: name it under \"extends\"")]
    [InlineData("rules: {general: off}", "1:9: the pack \"general\" is not in use: name it under \"extends\"")]
    [InlineData("rules: {general/total: off}", "1:9: there is no rule \"general/total\"; reportlint rules lists them all")]
    [InlineData("year: next", "1:7: \"year\" must be a whole number from 1000 to 9999, not \"next\"")]
    [InlineData("year: 23", "1:7: \"year\" must be a whole number from 1000 to 9999, not \"23\"")]
    [InlineData("max-warnings: -1", "1:15: \"max-warnings\" must be a whole number from 0 to 2147483647, not \"-1\"")]
    [InlineData("fail-on: always", "1:10: \"fail-on\" cannot be \"always\"; there are error, warning, info")]
    [InlineData("lang: cn", "1:7: \"lang\" cannot be \"cn\"; did you mean \"en\"?; there are zh, en")]
    [InlineData("ignore: {a: b}", "1:9: \"ignore\" must be a list of texts")]
    [InlineData("ignore: [./drafts]", "1:10: \"./drafts\" cannot hold \".\" or \"..\": write it from the folder of the configuration file")]
    [InlineData("ignore: [a, '']", "1:13: \"\" matches no file")]
    [InlineData("overrides: [{year: 2020}]", "1:13: \"files\" is missing: name the files that these settings are for, such as [drafts/]")]
    [InlineData("overrides: [{files: a, lang: zh}]", "1:24: unknown key \"lang\"")]
    [InlineData("extends: genral", "1:10: there is no pack \"genral\"; a configuration file is written as a path, such as ./genral.yaml")]
    [InlineData("extends: [./none.yaml]", "1:11: none.yaml: there is no such file")]
    [InlineData("extends: [../outside.yaml]", "1:11: \"../outside.yaml\" lies outside of the workspace /w")]
    [InlineData("extends: [/etc/passwd]", "1:11: \"/etc/passwd\" lies outside of the workspace /w")]
    [InlineData("extends: .reportlint.yaml", "1:10: \"extends\" goes in a circle: .reportlint.yaml → .reportlint.yaml")]
    [InlineData("packs: [no-such-folder]", "1:9: there is no pack or folder no-such-folder")]
    [InlineData("overrides: [{files: a, previous: ../2023.md}]", "1:34: \"/2023.md\" lies outside of the workspace /w")]
    [InlineData("packs: [../acme]", "1:9: \"../acme\" lies outside of the workspace /w")]
    public void One_thing_wrong(string text, string problem) => Assert.StartsWith(".reportlint.yaml:" + problem, Assert.Single(Problems(text)), StringComparison.Ordinal);

    /// <summary>None of them keeps the others from being told.</summary>
    [Fact]
    public void What_is_wrong_in_the_writing_is_told_with_all_else() =>
        Assert.Equal(
            [
                ".reportlint.yaml:1:7: anchors and aliases are not supported: write the value out",
                ".reportlint.yaml:2:11: anchors and aliases are not supported: write the value out",
                ".reportlint.yaml:3:1: the key \"year\" stands twice",
                ".reportlint.yaml:4:3: a key must be a text",
                ".reportlint.yaml:7:19: \"govinfo/figurs\" cannot be \"eror\"; did you mean \"error\"?; there are error, warning, info, off",
                ".reportlint.yaml:7:3: there is no rule \"govinfo/figurs\"; did you mean \"govinfo/figures\"?; reportlint rules lists them all",
                ".reportlint.yaml:8:1: unknown key \"colour\"",
            ],
            Problems("year: &y 2020\nbaseline: *y\nyear: 2021\n? {a: b}\n: c\nrules:\n  govinfo/figurs: eror\ncolour: red").Order(StringComparer.Ordinal));

    [Fact]
    public void Only_so_many_are_told_of_a_hostile_file() => Assert.Equal(101, Problems("ignore: [" + string.Join(", ", Enumerable.Repeat("&a b", 10_000)) + "]").Count);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal([".reportlint.yaml:1:48: nested deeper than 40 levels"], Problems("ignore: " + new string('[', 100_000)));

    [Fact]
    public void A_circle_over_several_files_is_named()
    {
        workspace["a/b.yaml"] = "extends: [../c.yaml]";
        workspace["c.yaml"] = "year: 2020\nextends:\n  - ./a/b.yaml";

        Assert.Equal(["c.yaml:3:5: \"extends\" goes in a circle: a/b.yaml → c.yaml → a/b.yaml"], Problems("extends: [./a/b.yaml]"));
    }

    [Fact]
    public void A_long_chain_is_refused()
    {
        foreach (var i in Enumerable.Range(1, 20))
        {
            workspace[$"{i}.yaml"] = $"extends: ./{i + 1}.yaml";
        }

        Assert.Equal(["9.yaml:1:10: \"extends\" leads too far: at most 10 files deep and 100 in all"], Problems("extends: ./1.yaml"));
    }

    [Fact]
    public void All_problems_of_all_files_are_told_at_once_in_both_languages()
    {
        workspace["base.yaml"] = "rules: {govinfo/figurs: off}\nyeer: 2020";
        workspace["rules/acme/pack.yaml"] = "family: f\nsektions: []";
        workspace["rules/acme/r.yaml"] = "kind: nothing";
        const string text = "extends: [./base.yaml]\npacks: [rules/acme]\nfail-on: eror\nrules: {acme/r: off}";

        Assert.Equal(
            [
                ".reportlint.yaml:3:10: \"fail-on\" cannot be \"eror\"; did you mean \"error\"?; there are error, warning, info",
                "base.yaml:1:9: there is no rule \"govinfo/figurs\"; did you mean \"govinfo/figures\"?; reportlint rules lists them all",
                "base.yaml:2:1: unknown key \"yeer\"; did you mean \"year\"?",
                "rules/acme/pack.yaml:1:1: \"sections\" is missing: at least one, each with an id and a title",
                "rules/acme/pack.yaml:2:1: unknown key \"sektions\"; did you mean \"sections\"?",
                "rules/acme/r.yaml:1:1: \"severity\" is missing: one of error, warning, info",
                "rules/acme/r.yaml:1:1: \"title\" is missing: one short line in each language, {zh: …, en: …}",
                "rules/acme/r.yaml:1:7: \"kind\" cannot be \"nothing\"; there are " + string.Join(", ", RuleKinds.Names),
            ],
            Problems(text).Order(StringComparer.Ordinal));
        Assert.Contains("base.yaml:1:9: 没有规则“govinfo/figurs”（是不是“govinfo/figures”？）；用 reportlint rules 查看全部规则", Problems(text, Language.Chinese));
    }

    [Fact]
    public void A_pack_cannot_take_the_name_of_another()
    {
        workspace["rules/govinfo/pack.yaml"] = "family: f\nsections: [{id: a, title: 甲}]";

        Assert.Equal([".reportlint.yaml:1:8: there is a pack \"govinfo\" already: give the folder another name"], Problems("packs: rules/govinfo"));
    }

    private List<string> Problems(string text, Language language = Language.English)
    {
        workspace[".reportlint.yaml"] = text;
        return workspace.Load(".reportlint.yaml", language: language).Problems;
    }
}
