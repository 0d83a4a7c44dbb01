namespace ReportLint.Analysis;

/// <summary>The kinds that a rule file may name. One kind, one class, one file beside this one.</summary>
internal static class RuleKinds
{
    private static readonly Dictionary<string, Func<RuleSource, Rule>> Kinds = new(StringComparer.Ordinal)
    {
        ["required-sections"] = RequiredSectionsRule.Create,
        ["year-range"] = YearRangeRule.Create,
        ["balanced-totals"] = BalancedTotalsRule.Create,
        ["numeric-cells"] = NumericCellsRule.Create,
        ["table-structure"] = TableStructureRule.Create,
        ["text-pattern"] = TextPatternRule.Create,
        ["text-length"] = TextLengthRule.Create,
        ["consistency"] = ConsistencyRule.Create,
        ["sequence"] = SequenceRule.Create,
        ["metadata"] = MetadataRule.Create,
        ["inferred-totals"] = InferredTotalsRule.Create,
        ["numeric-columns"] = NumericColumnsRule.Create,
        ["empty-sections"] = EmptySectionsRule.Create,
        ["repeated-words"] = RepeatedWordsRule.Create,
        ["title-year"] = TitleYearRule.Create,
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    public static Func<RuleSource, Rule>? Find(string name) => Kinds.GetValueOrDefault(name);
}
