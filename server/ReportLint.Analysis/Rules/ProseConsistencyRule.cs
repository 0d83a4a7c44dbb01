using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// prose-consistency: a number in a sentence that is not the figure of the table that it speaks of. Silent where the figure itself is in doubt, where the sentence names another year, and
/// where the rule says that the words mean something else.
/// </summary>
internal sealed partial class ProseConsistencyRule : Rule
{
    private readonly TextSelection selection;
    private readonly ImmutableArray<ProseStatement> statements;
    private readonly MessageTemplate message;

    private ProseConsistencyRule(RuleSource source)
        : base(source.Info)
    {
        selection = TextSelection.Read(source);
        var units = source.Fields.Texts("units");
        var lead = StatementLead.Read(source.Fields);
        statements = [.. source.Fields.List("figures").Select(f => ProseStatement.Read(source, f, units, lead))];
        if (statements.IsEmpty)
        {
            source.Fields.Problem("figures", new LocalizedText("缺少“figures”：哪些说法说的是哪个单元格", "\"figures\" is missing: which words speak of which cell"));
        }

        message = source.Message();
    }

    public static Rule Create(RuleSource source) => new ProseConsistencyRule(source);

    internal override IEnumerable<SelectedNeed> Needs => selection.Asks(statements.SelectMany(static s => s.Needs), ofProse: true);

    public override IEnumerable<TraceStep> Trace(RuleContext context)
    {
        foreach (var (block, sums, stated) in Stated(context).OrderBy(static s => s.Block.Span.Start))
        {
            var span = block.Text.ToSource(stated.Index, stated.Length);
            var names = string.Join(" | ", sums.Select(static s => $"{FormSum.Name(s)} = {EquationSide.Figure(FormSum.Value(s))}"));
            yield return sums.IsEmpty
                ? TraceStep.Dropped(span, "表中的数没有读到，或不能确定", "the figure of the table was not read, or is in doubt itself")
                : TraceStep.Taken(span, names, names);
        }
    }

    public override IEnumerable<Diagnostic> Check(RuleContext context) =>
        Stated(context).Where(static s => !s.Sums.IsEmpty && !s.Sums.Any(c => FormSum.Value(c) == s.Stated.Value)).DistinctBy(static s => (s.Block, s.Stated.Index)).Select(s => Report(context, s.Block, s.Sums[0], s.Stated));

    private IEnumerable<(TextBlock Block, ImmutableArray<ImmutableArray<BoundCell>> Sums, StatedNumber Stated)> Stated(RuleContext context)
    {
        foreach (var statement in statements)
        {
            foreach (var block in selection.With(context, statement.Needs).Where(static b => b.MayCompare))
            {
                foreach (var stated in statement.In(context, block).Where(s => !NamesOtherYear(context, block.Text.Text, s.Index)))
                {
                    ImmutableArray<ImmutableArray<BoundCell>> sums = [.. statement.Sums.Select(s => s.In(context.Model)).OfType<ImmutableArray<BoundCell>>()];
                    yield return (block, sums.Length < statement.Sums.Length || sums.Any(s => s.Any(context.IsInDoubt)) ? [] : sums, stated);
                }
            }
        }
    }

    /// <summary>Whether another year is named in the clause, or is the last that is named before in the sentence.</summary>
    private static bool NamesOtherYear(RuleContext context, string text, int at)
    {
        int? last = null;
        var before = SentencePart.Before(text, at);
        foreach (var year in Year().EnumerateMatches(before))
        {
            last = int.Parse(before.Slice(year.Index, year.Length), CultureInfo.InvariantCulture);
        }

        var clause = SentencePart.Clause(text, at);
        foreach (var year in Year().EnumerateMatches(clause))
        {
            if (int.Parse(clause.Slice(year.Index, year.Length), CultureInfo.InvariantCulture) != context.Model.Year)
            {
                return true;
            }
        }

        return last is not null && last != context.Model.Year;
    }

    private Diagnostic Report(RuleContext context, TextBlock block, ImmutableArray<BoundCell> cells, StatedNumber stated)
    {
        var (figure, written) = (EquationSide.Figure(FormSum.Value(cells)), block.Text.Text.Substring(stated.Index, stated.Length));
        var sentence = stated.IsNumber ? TextChanges.Replace(block, new TextMatch(stated.Index, stated.Length, 0), figure, Applicability.Unsafe) : null;
        var table = cells is [{ IsInferred: false } only] && !context.IsInEquation(only) ? new CodeFix(
            new LocalizedText($"将表中的 {only.Text} 改为 {EquationSide.Figure(stated.Value)}", $"Change {only.Text} in the table to {EquationSide.Figure(stated.Value)}"),
            Applicability.Unsafe,
            [new TextChange(only.Span, EquationSide.Figure(stated.Value))]) : null;
        return new Diagnostic(Info, Info.Severity, block.Text.ToSource(stated.Index, stated.Length), message.Format(
            ("stated", written), ("figure", figure), ("name", FormSum.Name(cells))))
        {
            Address = block.Address,
            Related = [.. cells.Select(static c => new RelatedLocation(c.Span, LocalizedText.Same($"{c.Name} = {c.Text}")))],
            Fixes = [.. new[] { sentence, table }.OfType<CodeFix>()],
        };
    }

    [GeneratedRegex(@"(?<![0-9])(?:19|20)\d\d(?=\s*年)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();
}
