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
        foreach (var (block, statement, figure) in Figures(context).OrderBy(static s => s.Block.Span.Start).ThenBy(static s => s.Figure.Number.Index))
        {
            var span = block.Text.ToSource(figure.Number.Index, figure.Number.Length);
            if (figure.LeftOutBy is { } key)
            {
                yield return TraceStep.Dropped(span, $"因“{key}”不算", $"left out by \"{key}\"");
            }
            else if (NamesOtherYear(context, block.Text.Text, figure.Number.Index))
            {
                yield return TraceStep.Dropped(span, "句中写的是另一年", "the sentence names another year");
            }
            else
            {
                var sums = Sums(context, statement);
                var names = string.Join(" | ", sums.Select(static s => $"{FormSum.Name(s)} = {EquationSide.Figure(FormSum.Value(s))}"));
                yield return sums.IsEmpty
                    ? TraceStep.Dropped(span, "表中的数没有读到，或不能确定", "the figure of the table was not read, or is in doubt itself")
                    : TraceStep.Taken(span, names, names);
            }
        }
    }

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var told = new HashSet<(TextBlock, int)>();
        foreach (var (block, statement, (stated, leftOutBy)) in Figures(context))
        {
            if (leftOutBy is null && !NamesOtherYear(context, block.Text.Text, stated.Index)
                && Sums(context, statement) is { IsEmpty: false } sums && !sums.Any(c => FormSum.Value(c) == stated.Value) && told.Add((block, stated.Index)))
            {
                yield return Report(context, block, sums[0], stated);
            }
        }
    }

    private IEnumerable<(TextBlock Block, ProseStatement Statement, StatedFigure Figure)> Figures(RuleContext context) =>
        from statement in statements
        from block in selection.With(context, statement.Needs)
        where block.MayCompare
        from figure in statement.In(context, block)
        select (block, statement, figure);

    /// <summary>What the figure may be in the tables; none where one of the cells was not read or is in doubt.</summary>
    private static ImmutableArray<ImmutableArray<BoundCell>> Sums(RuleContext context, ProseStatement statement)
    {
        ImmutableArray<ImmutableArray<BoundCell>> sums = [.. statement.Sums.Select(s => s.In(context.Model)).OfType<ImmutableArray<BoundCell>>()];
        return sums.Length < statement.Sums.Length || sums.Any(s => s.Any(context.IsInDoubt)) ? [] : sums;
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

    [GeneratedRegex(@"(?<![0-9])(?:19|20)\d\d(?=\s*年)|(?<=\b(?:in|during|for|of|since|by|until|year|FY)\s)(?:19|20)\d\d\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Year();
}
