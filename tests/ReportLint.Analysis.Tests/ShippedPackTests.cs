namespace ReportLint.Analysis.Tests;

/// <summary>The packs inside the executable say what the YAML files of the repository say.</summary>
public sealed class ShippedPackTests
{
    [Fact]
    public void The_embedded_form_is_in_step_with_the_yaml()
    {
        Assert.Equal(RepositoryFiles.Rules.Select(f => f.Path), ShippedPacks.Read().Select(f => f.Path));
        Assert.Equal(
            RepositoryFiles.Rules.Select(f => Show(YamlParser.Parse(f.Text), top: true)),
            ShippedPacks.Read().Select(f => Show(f.Content, top: true)));
    }

    [Fact]
    public void Loaded_from_either_form_the_packs_are_the_same()
    {
        var yaml = PackSet.Load([.. RepositoryFiles.Rules]);

        Assert.Empty(yaml.Problems);
        Assert.Equal(yaml.Rules.Select(r => r.Info), PackSet.Shipped.Rules.Select(r => r.Info with { HasShippedPage = false }));
        Assert.All(PackSet.Shipped.Rules, r => Assert.Equal(RuleInfo.PageOf(r.Info.Id), r.Info.HelpUri));
        Assert.Equal(yaml.Packs.SelectMany(Cells), PackSet.Shipped.Packs.SelectMany(Cells));
    }

    private static IEnumerable<string> Cells(LoadedPack pack) =>
        pack.Model.Pack.Tables.SelectMany(t => t.Rows.SelectMany(r => r.Columns.Select(c => $"{t.Version} {t.Id} {r.Id} {r.Name} {c.Id} {c.Label} {c.Cell}")));

    /// <summary>All that a value says, the tests of a rule left out.</summary>
    private static string Show(YamlValue? value, bool top = false) => value switch
    {
        YamlText text => $"'{text.Value}'",
        YamlList list => $"[{string.Join(", ", list.Items.Select(i => Show(i)))}]",
        YamlMap map => $"{{{string.Join(", ", map.Entries.Where(e => !top || e.Key.Value != "tests").Select(e => $"{e.Key.Value}: {Show(e.Value)}"))}}}",
        _ => "",
    };
}
