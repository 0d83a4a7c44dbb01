using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Fuzzing;

/// <summary>A document that others are made of.</summary>
/// <param name="Name">Where it comes from.</param>
public sealed record SeedDocument(string Name, string Text, DocumentFormat Format)
{
    private const string Page = "<!DOCTYPE html>\n<html><head><title>年度报告</title><style>p{margin:0}</style></head>\n<body>\n";

    /// <summary>The form of every shipped family, filled in, in every version and layout.</summary>
    public static ImmutableArray<SeedDocument> Forms { get; } =
    [
        .. from pack in PackSet.Shipped.Packs.Select(static p => p.Model.Pack).Where(static p => !p.ForAnyDocument)
           from version in pack.Versions
           from layout in Enum.GetValues<TableLayout>()
           from document in Write(pack, version, layout)
           select document,
    ];

    /// <summary>Those of one family, in its newest version, alone.</summary>
    public static ImmutableArray<SeedDocument> NewestForms { get; } = Newest(PackSet.Shipped.Packs.First(static p => p.Name == "govinfo").Model.Pack);

    private static ImmutableArray<SeedDocument> Newest(Pack pack) => [.. Enum.GetValues<TableLayout>().SelectMany(layout => Write(pack, pack.Versions[^1], layout))];

    private static IEnumerable<SeedDocument> Write(Pack pack, string version, TableLayout layout)
    {
        var writer = new FormWriter(pack, version, layout);
        var cells = 0;
        var text = writer.Write("青禾县水利局", 2023, (_, _, _) => $"{cells++ % 5 * cells % 113}", Prose);
        yield return new SeedDocument($"{pack.Name} {version} {layout}", text, writer.Extension == ".md" ? DocumentFormat.Markdown : DocumentFormat.PlainText);
        if (layout == TableLayout.Html)
        {
            var blocks = text.Split("\n\n").Select(static b => b switch
            {
                ['#', '#', ' ', .. var title] => $"<h2>{title}</h2>",
                ['#', ' ', .. var title] => $"<h1>{title}</h1>",
                ['<', ..] => b,
                _ => $"<p>{b}</p>",
            });
            yield return new SeedDocument($"{pack.Name} {version} page", Page + string.Join('\n', blocks) + "\n</body></html>\n", DocumentFormat.Html);
        }
    }

    private static string Prose(string section) => section switch
    {
        "overview" => "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n\n2023年，我局按时公开各类信息，没有发生责任追究。",
        "problems" => "（一）存在的问题。2023年，我局公开内容还不够全面。\n\n（二）改进措施。2024年，将加强培训，详见《公开指南（2021年版）》。",
        "other" => "2023年没有收取信息处理费。",
        _ => "",
    };
}
