using System.Collections.Immutable;
using System.Text;
using ReportLint.Cli;

namespace ReportLint.Fuzzing;

/// <summary>A command line, run in the working directory, which holds the documents of <see cref="Prepare"/>.</summary>
public sealed record CommandInput(ImmutableArray<string> Arguments) : FuzzInput
{
    private static readonly ImmutableArray<string> Commands = ["check", "check", "check", "facts", "tree", "rules", "explain", "test", "--help", "--version"];

    private static readonly ImmutableArray<string> Words =
    [
        "report.md", "report.txt", "page.html", "gbk.txt", "empty.md", "binary.md", "folder.md", "missing.md", ".", "folder.md/", "-", "--", "*.md", "~", "\u202E.md", "\uD800", "", " ",
        "--format", "text", "concise", "json", "sarif", "csv", "markdown", "xml", "--output-file", "-o", "out.json", "out/none.json", "--stdin-filename", "a.html", "--select", "govinfo", "govinfo/figures", "govinfo/none", ",", "--ignore",
        "--year", "2023", "-1", "99999999999", "二〇二三", "--lang", "zh", "en", "--exit-zero", "--max-warnings", "0", "--fail-on", "error", "warning", "info", "--color", "always", "never", "--jobs", "-j", "1", "3", "0", "-q", "-v", "--quiet", "--verbose", "--help", "-h", "-?", "--version",
        "--format=sarif", "--year=x", "-o=", "@report.md", "@", "[suggest]", "[diagram]", "[parse]", "-qv", "--no-such-option", "--config", "settings.yaml", "--isolated", "--pack", "--statistics", "--show-files", "--show-settings", "--force-exclude", "*.txt", "[a-",
    ];

    // They share files and a working directory.
    private static readonly Lock OneAtATime = new();

    // "/" would be the whole file system, and no system hands over NUL.
    private static readonly ImmutableArray<string> Anything = [.. Vocabulary.All.Where(static w => !w.AsSpan().ContainsAny('/', '\0'))];

    public override int Length => Arguments.Length;

    public override string Extension => ".args";

    public override FuzzInput Without(int start, int length) => new CommandInput(Arguments.RemoveRange(start, length));

    public override string Shown => Show(string.Join(' ', Arguments));

    public override byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Join('\n', Arguments) + "\n");

    /// <summary>Many files, and the wait for other commands.</summary>
    public override TimeSpan LongestTime => TimeSpan.FromSeconds(20);

    /// <summary>Fills the folder with documents of all kinds and makes it the working directory.</summary>
    public static void Prepare(string folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var forms = SeedDocument.NewestForms;
        Directory.CreateDirectory(Path.Combine(folder, "folder.md"));
        File.WriteAllText(Path.Combine(folder, "report.md"), forms[0].Text);
        File.WriteAllText(Path.Combine(folder, "report.txt"), forms[2].Text.Replace("2023年，", "2021年，", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "page.html"), forms.FirstOrDefault(static f => f.Format == Syntax.DocumentFormat.Html)?.Text);
        File.WriteAllBytes(Path.Combine(folder, "gbk.txt"), Encoding.GetEncoding("GB18030").GetBytes(forms[2].Text));
        File.WriteAllText(Path.Combine(folder, "empty.md"), "");
        File.WriteAllBytes(Path.Combine(folder, "binary.md"), [.. Enumerable.Range(0, 2000).Select(static i => (byte)(i * i))]);
        File.WriteAllText(Path.Combine(folder, "settings.yaml"), "ignore: [page.html]\nyear: 2023\n");
        Directory.SetCurrentDirectory(folder);
    }

    public override string? Fault()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("一、总体情况\n"));
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code;
        lock (OneAtATime)
        {
            code = Cli.Program.Run([.. Arguments], new Streams(input, output, error, IsTerminal: false));
        }

        var said = output.ToString() + error;
        return code is not (0 or 1 or 2) ? $"the exit code is {code}"
            : said.Contains("reportlint failed", StringComparison.Ordinal) || said.Contains("the program failed", StringComparison.Ordinal) ? Line(said, "failed")
            : said.Contains("\n   at ", StringComparison.Ordinal) ? Line(said, "   at ")
            : code == 2 && said.Trim().Length == 0 ? "the exit code is 2 and nothing is said"
            : null;
    }

    public static CommandInput Make(Random random) =>
        new([Commands[random.Next(Commands.Length)], .. Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(30) == 0 ? Anything[random.Next(Anything.Length)] : Words[random.Next(Words.Length)])]);

    private static string Line(string text, string mark) => text.Split('\n').First(l => l.Contains(mark, StringComparison.Ordinal));
}
