using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportLint.Fuzzing;

/// <summary>curve: prints how the cost of each repetition grows, and names those that are not linear.</summary>
internal static class CurveCommand
{
    private const double LinearTime = 1.5;
    private const double LinearAllocation = 1.15;

    // What is faster is told apart by chance.
    private static readonly TimeSpan Measurable = TimeSpan.FromMilliseconds(200);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(TextWriter output)
    {
        var length = new Option<int>("--length") { Description = "The shortest text, in UTF-16 units; three longer ones double it", DefaultValueFactory = static _ => 100_000 };
        var random = new Option<int>("--random") { Description = "So many random pieces in place of the listed ones" };
        var seed = new Option<int>("--seed") { Description = "Which random pieces", DefaultValueFactory = static _ => 1 };
        var piece = new Option<string?>("--piece") { Description = "This piece alone; \\n and \\t are a line break and a tab" };
        var command = new Command("curve", "Print how time and memory grow with hostile texts") { length, piece, random, seed };
        command.SetAction(parsed =>
        {
            var pieces = parsed.GetValue(piece) is { } own ? [("", Regex.Unescape(own), "")]
                : parsed.GetValue(random) is > 0 and var count ? RandomPieces(parsed.GetValue(seed)).Take(count)
                : Repetitions.All;
            return Print(pieces, parsed.GetValue(length), output) ? 0 : 1;
        });
        return command;
    }

    /// <summary>Whether all curves are linear.</summary>
    private static bool Print(IEnumerable<(string Name, string Piece, string Closing)> pieces, int length, TextWriter output)
    {
        var steep = 0;
        output.WriteLine("| repeated | where | 1x ms | 2x ms | 4x ms | 8x ms | ns/unit | time | bytes/unit | memory |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var curve in pieces.SelectMany(p => CostCurve.Of(p.Name, p.Piece, p.Closing, length)))
        {
            var last = curve.Costs[^1];
            var isSteep = (curve.TimeExponent > LinearTime && last.Time > Measurable) || curve.AllocationExponent > LinearAllocation;
            steep += isSteep ? 1 : 0;
            var times = string.Join(" | ", curve.Costs.Select(static c => c.Time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {curve.Name} {JsonSerializer.Serialize(curve.Repetition.Piece, Plain)} | {curve.Repetition.Place} | {times} | {last.NanosecondsPerUnit:0} | n^{curve.TimeExponent:0.00} | {last.Allocated / last.Length} | n^{curve.AllocationExponent:0.00} |{(isSteep ? " <-- not linear" : "")}"));
            output.Flush();
        }

        output.WriteLine($"{steep} not linear");
        return steep == 0;
    }

    private static IEnumerable<(string Name, string Piece, string Closing)> RandomPieces(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            var words = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(3) == 0 ? Pick(Vocabulary.All) : Pick(Vocabulary.Marks));
            yield return ("", string.Concat(words) + (random.Next(2) == 0 ? "\n" : ""), "");
        }

        string Pick(IReadOnlyList<string> words) => words[random.Next(words.Count)];
    }
}
