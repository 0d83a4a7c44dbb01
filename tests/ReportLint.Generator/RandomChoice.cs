namespace ReportLint.Generator;

internal static class RandomChoice
{
    /// <summary>Numbers for one purpose, so that more draws for one leave the others as they are.</summary>
    public static Random For(int seed, string purpose) => new(purpose.Aggregate(seed, static (hash, c) => unchecked((hash * 1_000_003) + c)));

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>True once in so many times.</summary>
    public static bool Chance(this Random random, int oneIn) => random.Next(oneIn) == 0;
}
