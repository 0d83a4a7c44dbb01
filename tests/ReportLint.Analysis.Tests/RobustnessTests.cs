using ReportLint.Fuzzing;
using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>The first inputs of the fuzzer, and what it once found: nothing throws, and what holds of every result holds of these.</summary>
public sealed class RobustnessTests
{
    private const int Seed = 20231;

    [Theory]
    [InlineData(InputKind.Documents, 1500)]
    [InlineData(InputKind.Bytes, 3000)]
    [InlineData(InputKind.Packs, 200)]
    [InlineData(InputKind.Sessions, 20)]
    public void Damaged_inputs_break_nothing(InputKind kind, int count)
    {
        var source = new InputSource(Seed, kind, SeedDocument.Forms);
        for (var i = 0; i < count; i++)
        {
            var fault = source.Make(i).Fault();

            Assert.True(fault is null, $"npm run fuzz -- --kind {kind} --seed {Seed} --only {i}: {fault}");
        }
    }

    [Fact]
    public void Many_of_the_damaged_documents_are_still_reports()
    {
        var source = new InputSource(Seed, InputKind.Documents, SeedDocument.Forms);
        var documents = Enumerable.Range(0, 300).Select(i => (DocumentInput)source.Make(i)).ToList();

        Assert.InRange(documents.Count(d => Reports.Lint(d.Text, d.Format) is { Model: not null, Diagnostics.Length: > 0 }), 100, 299);
    }

    [Theory]
    [InlineData("> ", "")]
    [InlineData(">\n", "")]
    [InlineData("- ", "")]
    [InlineData("1. * ", "")]
    [InlineData("[", "]")]
    [InlineData("**a ", "")]
    [InlineData("<div>", "</div>")]
    [InlineData("<table><tr><td>", "</td></tr></table>")]
    [InlineData("<td>", "")]
    [InlineData("<!--", "-->")]
    public void Deep_nesting_is_read_to_its_end(string open, string close)
    {
        const int depth = 20_000;
        var text = string.Concat(Enumerable.Repeat(open, depth).Append("一、总体情况").Concat(Enumerable.Repeat(close, depth)));

        Assert.All(Enum.GetValues<DocumentFormat>(), format => Assert.Null(Invariants.Broken(Reports.Lint(text, format))));
    }

    [Fact]
    public void A_find_is_made_as_small_as_it_gets()
    {
        var found = Trial.Of(new Sample("a{b,c}d(e)f"));

        Assert.Equal("{(", ((Sample)Shrinker.Shrink(found).Input).Text);
    }

    /// <summary>Something is wrong where both brackets stand.</summary>
    private sealed record Sample(string Text) : FuzzInput
    {
        public override int Length => Text.Length;

        public override string Shown => Show(Text);

        public override string Extension => ".txt";

        public override FuzzInput Without(int start, int length) => new Sample(Text.Remove(start, length));

        public override string? Fault() => Text.Contains('{', StringComparison.Ordinal) && Text.Contains('(', StringComparison.Ordinal) ? "both brackets" : null;

        public override byte[] ToBytes() => [];
    }
}
