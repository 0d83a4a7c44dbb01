using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A kind of rule.</summary>
/// <param name="meaning">What it tells, in a line.</param>
/// <param name="keys">The keys that it has beside those of all kinds; asked for only where a file is held against them.</param>
internal sealed class RuleKind(string name, LocalizedText meaning, Func<ImmutableArray<SchemaKey>> keys, Func<RuleSource, Rule> create)
{
    public string Name => name;

    public LocalizedText Meaning => meaning;

    /// <summary>The keys of a file of the kind.</summary>
    public SchemaMap File { get; } = RuleSchema.File(keys);

    public Rule Create(RuleSource source) => create(source);
}

/// <summary>The kinds that a rule file may name. One kind, one class, one file beside this one.</summary>
internal static class RuleKinds
{
    public static ImmutableArray<RuleKind> All { get; } =
    [
        new("required-sections", new("部分缺少、重复或顺序不对", "a section that is missing, stands twice or out of order"), static () => FigureRuleSchemas.RequiredSections, RequiredSectionsRule.Create),
        new("year-range", new("年份与报告不符", "a year that is not the report's"), static () => FigureRuleSchemas.YearRange, YearRangeRule.Create),
        new("balanced-totals", new("数字对不上", "figures that do not add up"), static () => FigureRuleSchemas.BalancedTotals, BalancedTotalsRule.Create),
        new("numeric-cells", new("单元格中不是数字", "a cell that holds no number"), static () => FigureRuleSchemas.NumericCells, NumericCellsRule.Create),
        new("table-structure", new("表格的行、列缺少或重复", "rows, columns and tables that are missing or stand twice"), static () => FigureRuleSchemas.TableStructure, TableStructureRule.Create),
        new("text-pattern", new("不许写、必须写或应换成别的词", "words that must not be written, that must be written, or in whose place others belong"), static () => TextRuleSchemas.TextPattern, TextPatternRule.Create),
        new("text-length", new("文字太短或太长", "a text that is too short or too long"), static () => TextRuleSchemas.TextLength, TextLengthRule.Create),
        new("consistency", new("同一事物有两种写法", "one thing that a document writes in two ways"), static () => TextRuleSchemas.Consistency, ConsistencyRule.Create),
        new("sequence", new("标题编号或部分的顺序不对", "headings' numbers that skip, repeat or restart; sections out of order"), static () => TextRuleSchemas.Sequence, SequenceRule.Create),
        new("prose-consistency", new("句子里的数与表格不符", "a number in a sentence that is not the table's"), static () => ProseRuleSchemas.ProseConsistency, ProseConsistencyRule.Create),
        new("stated-parts", new("句中列出的各部分与总数不符", "parts that a sentence lists and that are not its total"), static () => ProseRuleSchemas.StatedParts, StatedPartsRule.Create),
        new("stated-count", new("说有几项，列出的却不是几项", "so many things that a sentence announces, and another number that it names"), static () => ProseRuleSchemas.StatedCount, StatedCountRule.Create),
        new("comparison", new("增减、大于小于与句中的数不符", "more, less, or by how much, that is not so by the numbers of the sentence"), static () => ProseRuleSchemas.Comparison, ComparisonRule.Create),
        new("date-limit", new("文中写明的日期超出期限", "a date that a document states of itself, out of time"), static () => ProseRuleSchemas.DateLimit, DateLimitRule.Create),
        new("cut-sentences", new("段落在句中断开", "a paragraph that ends in the midst of a sentence"), static () => DocumentRuleSchemas.CutSentences, CutSentencesRule.Create),
        new("heading-levels", new("同一级的标题级别不同", "headings of one kind at several levels"), static () => DocumentRuleSchemas.HeadingLevels, HeadingLevelsRule.Create),
        new("cross-report", new("与上一年的报告不符", "what does not follow from last year's report"), static () => CrossReportSchema.Keys, CrossReportRule.Create),
        new("inferred-totals", new("没有规则包描述的表中，合计对不上", "totals that do not add up, in tables that no pack describes"), static () => DocumentRuleSchemas.InferredTotals, InferredTotalsRule.Create),
        new("numeric-columns", new("这类表的数字列中写坏的数字", "a damaged number in a column of numbers of such a table"), static () => DocumentRuleSchemas.NumericColumns, NumericColumnsRule.Create),
        new("empty-sections", new("标题之下没有内容", "a heading with nothing under it"), static () => DocumentRuleSchemas.EmptySections, EmptySectionsRule.Create),
        new("repeated-words", new("同一个词连写两遍", "a word that is written twice in a row"), static () => DocumentRuleSchemas.RepeatedWords, RepeatedWordsRule.Create),
        new("title-year", new("再次出现的文档标题写了别的年份", "the document's title, said again with another year"), static () => DocumentRuleSchemas.TitleYear, TitleYearRule.Create),
        new("metadata", new("文档信息缺少、不许有或值不对", "front matter: keys that are missing or not allowed, wrong values"), static () => TextRuleSchemas.Metadata, MetadataRule.Create),
    ];

    public static IEnumerable<string> Names => All.Select(static k => k.Name);

    public static RuleKind? Find(string name) => All.FirstOrDefault(k => string.Equals(k.Name, name, StringComparison.Ordinal));
}
