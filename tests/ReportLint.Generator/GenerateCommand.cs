using System.CommandLine;
using System.Globalization;

namespace ReportLint.Generator;

/// <summary>npm run generate: makes reports, and lints them or writes them to a folder.</summary>
internal static class GenerateCommand
{
    private const int LargestReport = 64 * 1024 * 1024;

    public static RootCommand Create()
    {
        var count = new Option<int>("--count") { Description = "How many reports; the seeds go up from --seed", DefaultValueFactory = static _ => 1 };
        var seed = new Option<int>("--seed") { Description = "The seed of the first report", DefaultValueFactory = static _ => 1 };
        var layouts = Choice("--layout", "Layouts to choose from", [.. Names.All<Layout>()]);
        var versions = Choice("--version", "Versions of the form to choose from", [.. Plans.Any.Versions]);
        var defects = Choice("--defect", "Defects to choose from", [.. Plans.Any.Defects]);
        var number = new Option<string>("--defects") { Description = "How many defects a report has: 0, 2, or 1..3", DefaultValueFactory = static _ => "1..3" };
        var forms = Choice("--form", "Encodings and line ends to choose from", [.. Names.All<TextForm>()]);
        var size = new Option<string>("--size") { Description = "The least size of a report in bytes of UTF-8: 10k, 1m", DefaultValueFactory = static _ => "0" };
        var write = new Option<DirectoryInfo?>("--write") { Description = "Write the reports and expected.json to this folder instead of linting them" };
        var command = new RootCommand("Makes invented reports with planted defects, lints them, and says what was found at its exact place") { count, seed, layouts, versions, defects, number, forms, size, write };
        Require(number, Range, "a number or a range such as 1..3");
        Require(size, Bytes, "a size such as 10k or 1m, at most 64m");
        for (var i = command.Options.Count - 1; i >= 0; i--)
        {
            // --version is ours to use.
            if (command.Options[i] is VersionOption)
            {
                command.Options.RemoveAt(i);
            }
        }

        command.SetAction(parsed =>
        {
            var (fewest, most) = Range(parsed.GetRequiredValue(number)) ?? (0, 0);
            var plans = new Plans(
                [.. Chosen(parsed.GetRequiredValue(layouts)).Select(Names.Parse<Layout>)],
                [.. Chosen(parsed.GetRequiredValue(versions))],
                [.. Chosen(parsed.GetRequiredValue(defects))],
                fewest,
                most,
                [.. Chosen(parsed.GetRequiredValue(forms)).Select(Names.Parse<TextForm>)],
                Bytes(parsed.GetRequiredValue(size)) ?? 0);
            var seeds = Enumerable.Range(parsed.GetValue(seed), parsed.GetValue(count));
            return parsed.GetValue(write) is { } folder
                ? ReportFolder.Write(folder.FullName, seeds.Select(s => ReportMaker.Make(plans.Choose(s))))
                : new Tally().Run(seeds.Select(plans.Choose), Console.Out);
        });
        return command;
    }

    private static Option<string> Choice(string name, string description, string[] all)
    {
        var option = new Option<string>(name) { Description = $"{description}, by comma: {string.Join(", ", all)}", DefaultValueFactory = _ => string.Join(',', all) };
        option.Validators.Add(result =>
        {
            foreach (var unknown in Chosen(result.GetValueOrDefault<string>() ?? "").Where(v => !all.Contains(v, StringComparer.Ordinal)))
            {
                result.AddError($"{name}: \"{unknown}\" is none of {string.Join(", ", all)}");
            }
        });
        return option;
    }

    private static string[] Chosen(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static (int Fewest, int Most)? Range(string value)
    {
        var ends = value.Split("..");
        return int.TryParse(ends[0], CultureInfo.InvariantCulture, out var fewest) && int.TryParse(ends[^1], CultureInfo.InvariantCulture, out var most) && fewest >= 0 && fewest <= most
            ? (fewest, most)
            : null;
    }

    private static int? Bytes(string value)
    {
        var unit = char.ToLowerInvariant(value.LastOrDefault()) switch { 'k' => 1024, 'm' => 1024 * 1024, _ => 1 };
        return int.TryParse(unit == 1 ? value : value[..^1], CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= LargestReport / unit ? unit * number : null;
    }

    private static void Require<T>(Option<string> option, Func<string, T?> read, string wanted)
        where T : struct => option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } value && read(value) is null)
            {
                result.AddError($"{option.Name}: \"{value}\" is not {wanted}");
            }
        });
}
