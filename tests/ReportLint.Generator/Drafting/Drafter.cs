using System.Collections.Immutable;
using System.Globalization;
using ReportLint.Analysis;

namespace ReportLint.Generator;

/// <summary>Drafts a report without fault: title, period, sections with prose, tables with figures that balance.</summary>
internal sealed class Drafter
{
    private static readonly Pack Pack = PackSet.Shipped.Packs.Select(static p => p.Model.Pack).First(static p => string.Equals(p.Name, "govinfo", StringComparison.Ordinal));

    private readonly Draft draft;
    private readonly Random random;
    private readonly Prose prose;

    private Drafter(Plan plan)
    {
        random = RandomChoice.For(plan.Seed, "words");
        var year = string.Equals(plan.Version, "2019", StringComparison.Ordinal) ? random.Next(2019, 2021) : random.Next(2021, 2026);
        draft = new Draft(plan, year);
        prose = new Prose(draft, random);
    }

    public static ImmutableArray<string> Versions => Pack.Versions;

    /// <summary>A table as the form has it, whatever a draft made of it.</summary>
    public static TableForm Form(string table, string version) =>
        Pack.Table(table, version) ?? throw new ArgumentException($"the form has no table {table}", nameof(table));

    /// <param name="bytes">How many bytes of UTF-8 to add in prose and, from some size on, in appendices.</param>
    public static Draft Write(Plan plan, int bytes)
    {
        var drafter = new Drafter(plan);
        drafter.Write();
        new Padding(drafter.draft, drafter.prose, drafter.random).Add(bytes);
        return drafter.draft;
    }

    private void Write()
    {
        WriteTitle();
        WriteSections();
        new FigureMaker(random).Fill(draft);
        WriteOpening();
        foreach (var section in draft.Sections)
        {
            section.Paragraphs.AddRange(Paragraphs(section.Id));
        }

        if (random.Chance(6))
        {
            draft.Opening.Add("目录");
            draft.Opening.AddRange(draft.Sections.Select(static s => s.Heading));
            draft.Opening.Add("正文如下。");
        }
    }

    private void WriteTitle()
    {
        var year = draft.Slots.Add("year:title", Text(draft.Year));
        var blank = random.Chance(4) ? " " : "";
        draft.Title.AddRange(random.Next(6) switch
        {
            0 => [$"{prose.Body}{year}{blank}年度政府信息公开工作年度报告"],
            1 => [$"{prose.Body}政府信息公开工作年度报告（{year}{blank}年）"],
            2 => [prose.Body, $"{year}{blank}年政府信息公开工作年度报告"],
            _ => [$"{prose.Body}{year}{blank}年政府信息公开工作年度报告"],
        });
    }

    private void WriteOpening()
    {
        draft.Opening.Add(prose.Sentence(Phrases.Openings, "announcement") + Period());
        if (random.Chance(2))
        {
            draft.Opening.Add(prose.Sentence(Phrases.Contacts));
        }

        if (random.Chance(3))
        {
            draft.Opening.Add(prose.Sentence(Phrases.Publications));
        }
    }

    private string Period()
    {
        var blank = random.Chance(4) ? " " : "";
        var (year, month, day) = random.Chance(5) ? (".", ".", "") : ($"{blank}年{blank}", $"{blank}月{blank}", $"{blank}日");
        var pattern = random.Pick(Phrases.Periods);
        var from = draft.Slots.Add("date:from", draft.Slots.Add("year:from", Text(draft.Year)) + $"{year}1{month}1{day}");

        // The second year is often left out, but not between dates without words.
        var to = random.Chance(4) && day.Length > 0
            ? draft.Slots.Add("date:to", $"12{month}31{day}")
            : draft.Slots.Add("date:to", draft.Slots.Add("year:to", Text(draft.Year)) + $"{year}12{month}31{day}");
        return pattern.Replace("{from}", from, StringComparison.Ordinal).Replace("{to}", to, StringComparison.Ordinal);
    }

    private void WriteSections()
    {
        var labels = new Labels(draft.Slots, random.Next(4));
        var ordinal = random.Next(5);
        var otherTitles = random.Chance(3);
        for (var i = 0; i < Pack.Sections.Length; i++)
        {
            var form = Pack.Sections[i];
            var title = otherTitles && random.Chance(2) ? random.Pick(form.AlsoTitled) : form.Title;
            var number = "一二三四五六"[i];
            var words = ordinal switch
            {
                0 => $"第{number}部分 {title}",
                1 when draft.Plan.Layout.IsMarkdown() => title,
                _ => $"{number}、{title}",
            };
            var section = new SectionDraft(form.Id, draft.Slots.Add($"heading:{form.Id}", words), i + 1);
            draft.Sections.Add(section);
            if (Pack.Tables.FirstOrDefault(t => t.AppliesTo(draft.Plan.Version) && string.Equals(t.Section, form.Id, StringComparison.Ordinal)) is { } table)
            {
                section.Table = labels.Placed(table);
            }
        }
    }

    private IEnumerable<string> Paragraphs(string section) => section switch
    {
        "overview" => Overview(),
        "problems" => [prose.Sentence(Phrases.YearSentences, "work") + prose.Sentence(Phrases.Problems) + prose.Sentence(Phrases.Problems), prose.Sentence(Phrases.Plans)],
        "other" => [prose.Sentence(Phrases.Others, "work")],
        _ => random.Chance(3) ? [prose.Sentence(Phrases.Fillers)] : [],
    };

    private IEnumerable<string> Overview()
    {
        yield return prose.Sentence(Phrases.YearSentences, "work") + prose.Filler(random.Next(0, 3));
        var titlesApart = random.Chance(3);
        for (var i = 0; i < Phrases.Subsections.Length; i++)
        {
            var (id, titles) = Phrases.Subsections[i];
            var title = $"（{"一二三四五"[i]}）{random.Pick(titles)}";
            var text = string.Equals(id, "applications", StringComparison.Ordinal)
                ? prose.Sentence(Phrases.ApplicationSentences, "work") + prose.Filler(random.Next(0, 2))
                : random.Chance(2) ? prose.Filler(random.Next(1, 4)) : prose.Sentence(Phrases.YearSentences, "work") + prose.Filler(random.Next(0, 3));
            if (random.Chance(8))
            {
                text += prose.Sentence(Phrases.OtherYears);
            }

            if (titlesApart)
            {
                yield return title;
                yield return text;
            }
            else
            {
                yield return title + "。" + text;
            }
        }
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
