using System.Text;
using ReportLint.Analysis;
using ReportLint.Generator;
using ReportLint.Syntax;

namespace ReportLint.Cli.Tests;

/// <summary>Generated reports with defects, in every encoding: only the mended places change.</summary>
public sealed class MendedBytesTests : IDisposable
{
    private const int Reports = 60;

    private static readonly (string Name, Func<string, byte[]> Write)[] Encodings =
    [
        ("utf-8", Encoding.UTF8.GetBytes),
        ("utf-8-bom", static t => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(t)]),
        ("utf-16le", static t => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(t)]),
        ("utf-16be", static t => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(t)]),
        ("gb18030", static t => Encoding.GetEncoding("GB18030").GetBytes(t)),
    ];

    private readonly CommandLine cli = new();

    static MendedBytesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => cli.Dispose();

    [Fact]
    public void All_outside_of_the_fixes_stays_byte_for_byte()
    {
        var wanted = new Dictionary<string, (string Command, byte[] Old, byte[] New)>(StringComparer.Ordinal);
        foreach (var seed in Enumerable.Range(5000, Reports))
        {
            var plan = (Plans.Any with { Fewest = 1, Most = 3 }).Choose(seed);
            var report = ReportMaker.Make(plan);
            var text = Wide(report.Text, new Random(seed));
            var mended = FixApplier.Apply(new SourceText(text), t => FixApplier.FixesUpTo(Linter.Lint(t, report.Format, LintConfig.Default, RelatedReports.None).Diagnostics, Applicability.Unsafe)).Text.Content;
            foreach (var (name, write) in Encodings)
            {
                var file = $"{name}-{report.FileName}";
                wanted[file] = (plan.Command, write(text), write(mended));
                File.WriteAllBytes(cli.At(file), wanted[file].Old);
            }
        }

        cli.Run("check", cli.Folder, "--fix", "--unsafe-fixes");

        Assert.All(wanted, file => Assert.Equal((file.Value.Command, Convert.ToHexString(file.Value.New)), (file.Value.Command, Convert.ToHexString(File.ReadAllBytes(cli.At(file.Key))))));
        Assert.InRange(wanted.Values.Count(static f => !f.Old.SequenceEqual(f.New)), Reports * Encodings.Length / 2, wanted.Count);
        Assert.Equal(wanted.Count, Directory.GetFiles(cli.Folder).Length);
    }

    /// <summary>Some digits of table cells in full width.</summary>
    private static string Wide(string text, Random random) =>
        string.Concat(text.Select((c, i) => c is >= '0' and <= '9' && i > 0 && text[i - 1] is '|' or ' ' && random.Next(8) == 0 ? (char)(c - '0' + '０') : c));
}
