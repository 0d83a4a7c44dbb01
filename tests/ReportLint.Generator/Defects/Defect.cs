namespace ReportLint.Generator;

/// <summary>Defects of one family get in each other's way, so a report has at most one of them.</summary>
public enum DefectFamily
{
    Section,
    Year,
    Structure,
    Damage,
    Cell,
    Numbers,
    Prose,
}

/// <summary>A way to spoil a draft, with what is then to be found.</summary>
public abstract class Defect(string name, DefectFamily family)
{
    public string Name { get; } = name;

    public DefectFamily Family { get; } = family;

    /// <summary>Changes the draft; false where it has nothing to spoil in this way.</summary>
    public abstract bool Plant(Draft draft, Random random);
}

/// <summary>All defects, in the order in which they are planted: what takes parts away comes before what changes their words,
/// no words are changed in tables of which something may be left unread, and figures are written otherwise when they are chosen.</summary>
public static class DefectCatalogue
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        new SectionRemoved(),
        new SectionRenamed(),
        new TitleYear(),
        new PeriodYear("year-from", "year:from"),
        new PeriodYear("year-to", "year:to"),
        new PeriodDate("date-from", "date:from"),
        new PeriodDate("date-to", "date:to"),
        new SentenceYear(),
        new RowRemoved(),
        new RowDoubled(),
        new ColumnRemoved(),
        new ColumnDoubled(),
        new LabelDamage("label-cut", DamageKind.Cut, [Layout.GfmPages, Layout.RunningText, Layout.WordCells, Layout.Aligned, Layout.AlignedPages]),
        new LabelDamage("label-shifted", DamageKind.Shifted, [Layout.RunningText, Layout.Aligned, Layout.AlignedPages]),
        new LabelDamage("label-glued", DamageKind.Glued, [Layout.RunningText, Layout.Aligned, Layout.AlignedPages]),
        new LabelDamage("label-joined", DamageKind.Joined, [Layout.RunningText]),
        new CellText("cell-words", ["若干", "约5", "见附表", "O"]),
        new CellText("cell-unit", ["3件", "1,2万元", "16条", "2个"]),
        new CellText("cell-nothing", ["无", "不适用"], fix: "0"),
        new CellText("cell-dash", ["-", "—", "/"], fix: "0"),
        new CellText("cell-negative", ["-2", "-15"]),
        new CellText("cell-fraction", ["1.5", "20.25"]),
        new CellBlank(),
        new OneNumber(),
        new TwoNumbers("number-two", sameRow: false, sameColumn: false),
        new TwoNumbers("number-two-in-row", sameRow: true, sameColumn: false),
        new TwoNumbers("number-two-in-column", sameRow: false, sameColumn: true),
        new NumberMoved(),
        new NumberMisplaced(),
        new NumbersExchanged(),
        new NumberSplit(),
        new FigureSpelled("figure-wide", FigureSpelled.Wide),
        new FigureSpelled("figure-broken", FigureSpelled.Broken),
        new ProseFigure("prose-received", "new", "综合全年情况，共收到政府信息公开申请⟦{n}⟧件。"),
        new ProseFigure("prose-none", "new", "综合全年情况，⟦没有收到政府信息公开申请⟧。"),
        new ProseFigure("prose-carried-out", "carried-out", "综合全年情况，结转下年度继续办理⟦{n}⟧件。"),
        new PlantedSentence("prose-parts", RuleIds.ProseParts, "全年共答复咨询⟦12⟧件（电话咨询5件、现场咨询4件、网上咨询2件）。", fix: "11"),
        new PlantedSentence("prose-named", RuleIds.ProseNamed, "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况⟦九⟧个部分组成。"),
        new PlantedSentence("prose-ordinals", RuleIds.ProseNamed, "工作中还有⟦三⟧个方面的不足：一是栏目更新不及时；二是专业人员较少。", fix: "两"),
        new PublicationDate("published-late", 1, "04-01"),
        new PublicationDate("published-early", 0, "12-31"),
        new PlantedSentence("residue-bookmark", RuleIds.Bookmarks, "资料可以随时调阅⟦[bookmark: _Toc8812]⟧，群众查找更加方便。", fix: ""),
        new PlantedSentence("residue-web", RuleIds.WebPage, "资料可以随时调阅。⟦扫一扫在手机上查看当前页面⟧", fix: ""),
        new PlantedSentence("residue-guidance", RuleIds.Guidance, "⟦本部分主要报告各项工作的总体情况⟧。"),
        new PlantedSentence("residue-person", RuleIds.PersonalData, "工作人员耐心⟦答复孙先生⟧的来访。"),
        new PlantedSentence("style-until", RuleIds.Until, "⟦截止目前⟧，资料可以随时调阅。", fix: "截至目前"),
        new PlantedSentence("style-punctuation", RuleIds.Punctuation, "栏目更加清⟦楚,资⟧料可以随时调阅。", fix: "楚，资"),
        new PlantedSentence("style-wording", RuleIds.Wording, "推进公共⟦企事业单信息⟧公开。", fix: "企事业单位信息"),
    ];

    public static Defect Find(string name) => All.First(d => string.Equals(d.Name, name, StringComparison.Ordinal));
}
