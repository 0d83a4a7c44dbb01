using ReportLint.Fuzzing;

namespace ReportLint.Analysis.Tests;

/// <summary>Hostile repetition: four times the text may cost about four times the work, not sixteen. Work is counted in allocated bytes, which no other process disturbs, and the bound on time is only there to end a run that explodes.</summary>
public sealed class CostTests
{
    private const int Small = 2_000;

    public static TheoryData<string, string, string> Pieces()
    {
        var pieces = new TheoryData<string, string, string>();
        foreach (var (name, piece, closing) in Repetitions.All)
        {
            pieces.Add(name, piece, closing);
        }

        return pieces;
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Cost_is_linear_in_the_text(string name, string piece, string closing)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        Assert.All(Repetition.Everywhere(piece, closing), repetition =>
        {
            var small = Cost.Of(repetition.Text(Small), repetition.Format, limit.Token).Allocated;
            var large = Cost.Of(repetition.Text(4 * Small), repetition.Format, limit.Token).Allocated;

            Assert.True(large < (small * 6) + 500_000, $"{name}, {repetition.Place}: {small} bytes, then {large} for four times the text");
        });
    }
}
