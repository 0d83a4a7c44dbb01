namespace ReportLint.Generator;

/// <summary>Chooses plans at random among what is allowed. What is not left open is not drawn, so that a report can be made again by naming all.</summary>
public sealed record Plans(
    IReadOnlyList<Layout> Layouts, IReadOnlyList<string> Versions, IReadOnlyList<string> Defects, int Fewest, int Most, IReadOnlyList<TextForm> Forms, int Size)
{
    /// <summary>Everything there is.</summary>
    public static Plans Any { get; } =
        new(Enum.GetValues<Layout>(), Drafter.Versions, [.. DefectCatalogue.All.Select(static d => d.Name)], 1, 3, Enum.GetValues<TextForm>(), 0);

    public Plan Choose(int seed)
    {
        var random = RandomChoice.For(seed, "plan");
        var families = Defects.Select(DefectCatalogue.Find).GroupBy(static d => d.Family).Select(static g => g.ToList()).ToList();
        var count = Math.Min(random.Next(Fewest, Most + 1), families.Count);
        var chosen = Enumerable.Range(0, count).Select(_ =>
        {
            var family = random.Pick(families);
            families.Remove(family);
            return random.Pick(family).Name;
        }).ToHashSet(StringComparer.Ordinal);
        return new Plan(
            seed,
            random.Pick(Layouts),
            random.Pick(Versions),
            [.. DefectCatalogue.All.Select(static d => d.Name).Where(chosen.Contains)],
            random.Pick(Forms),
            Size);
    }
}
