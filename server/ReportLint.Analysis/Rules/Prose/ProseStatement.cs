using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>A number that a block states.</summary>
/// <param name="LeftOutBy">The key of the rule that says that these words mean something else; null where they are meant.</param>
internal readonly record struct StatedFigure(StatedNumber Number, string? LeftOutBy);

/// <summary>A figure of the form that sentences state, and the words in which they do.</summary>
internal sealed class ProseStatement
{
    private const string Mark = "{n}";
    private const string After = "after";
    private const string Unless = "unless";
    private const string UnlessAround = "unless-around";

    // Expressions may take in the mark behind the words, to say that nothing else follows.
    private const string Ends = "，。；、）";

    private readonly StatementLead lead;
    private readonly ImmutableArray<string> after;
    private readonly TextMatcher? unless;
    private readonly TextMatcher? unlessAround;
    private readonly ImmutableArray<FilteredRegex> numbers;
    private readonly ImmutableArray<FilteredRegex> nothing;

    private ProseStatement(RuleSource source, YamlFields fields, ImmutableArray<string> units, StatementLead lead)
    {
        this.lead = lead;
        after = PatternCheck.Words(fields, After);
        var words = PatternCheck.Words(fields, "words");
        var excepted = TextFinder.ReadEntries(fields, Unless, "unless-regexes");
        unless = excepted.IsEmpty ? null : new TextMatcher(excepted);
        var around = PatternCheck.Words(fields, UnlessAround);
        unlessAround = around.IsEmpty ? null : TextMatcher.OfWords(around);
        ImmutableArray<PlacedText> stated = fields.PlacedTexts("regexes");
        ImmutableArray<PlacedText> none = fields.PlacedTexts("none");
        foreach (var pattern in fields.IsChecked ? [] : stated.Where(static r => !r.Text.Contains(Mark, StringComparison.Ordinal)))
        {
            fields.Problem(pattern.Place, new LocalizedText("缺少 {n}：数字和单位所在之处", "{n} is missing: where the number and its unit stand"));
        }

        var areSound = fields.IsChecked || stated.Select(r => r with { Text = Expand(r.Text) }).Concat(none).All(r => PatternCheck.Regex(fields, r));
        numbers = areSound ? [.. stated.Select(r => fields.Expression(r.Text, expand: Expand))] : [];
        nothing = areSound ? [.. none.Select(r => fields.Expression(r.Text))] : [];
        Needs = [.. numbers.Concat(nothing).Select(r => r.Need.And(words))];
        Sums = [.. fields.PlacedTexts("equals").Select(s => FormSum.Read(source, s)).OfType<FormSum>()];
        fields.RejectUnused();

        string Expand(string pattern) => pattern.Replace(Mark, StatedNumber.Pattern("n", units), StringComparison.Ordinal);
    }

    /// <summary>What the number may be; the first is what is meant if none is.</summary>
    public ImmutableArray<FormSum> Sums { get; }

    public static ProseStatement Read(RuleSource source, YamlFields fields, ImmutableArray<string> units, StatementLead lead) => new(source, fields, units, lead);

    /// <summary>What a text must have for it to be stated there.</summary>
    public ImmutableArray<TextNeed> Needs { get; }

    /// <summary>The numbers that a block which has what is needed states, each with its place; of words that say that there is none the place is theirs.</summary>
    public IEnumerable<StatedFigure> In(RuleContext context, TextBlock block)
    {
        var text = block.Text.Text;
        var from = Beginning(context, block);
        foreach (var match in numbers.SelectMany(r => r.Matches(text)))
        {
            if (StatedNumber.Of(text, match.Groups["n"]) is { } number)
            {
                yield return new StatedFigure(number, LeavesOut(context, text, match, from));
            }
        }

        foreach (var match in nothing.SelectMany(r => r.Matches(text)))
        {
            yield return new StatedFigure(new StatedNumber(0, match.Index, match.ValueSpan.TrimEnd(Ends).Length, 0) { IsNumber = false }, LeavesOut(context, text, match, from));
        }
    }

    /// <summary>From where on a block speaks of the figure: behind the first of the words that must stand before it; from its start where the heading or the section has one.</summary>
    private int Beginning(RuleContext context, TextBlock block)
    {
        if (after.IsEmpty || after.Any(w => block.Section?.Form.Title.Contains(w, StringComparison.Ordinal) == true || context.HeadingAbove(block)?.Text.Text.Contains(w, StringComparison.Ordinal) == true))
        {
            return 0;
        }

        var text = block.Text.Text;
        return after.Select(w => text.IndexOf(w, StringComparison.Ordinal)).Where(static at => at >= 0).DefaultIfEmpty(text.Length).Min();
    }

    /// <summary>The key by which a match is left out; null where it is meant.</summary>
    private string? LeavesOut(RuleContext context, string text, Match match, int from)
    {
        var last = match.Index + match.ValueSpan.TrimEnd(Ends).Length - 1;
        return match.Index < from ? After
            : lead.LeavesOut(text, match.Index, context.Title) is { } key ? key
            : unless?.IsIn(SentencePart.Clauses(text, match.Index, last)) == true ? Unless
            : unlessAround?.IsIn(SentencePart.Sentence(text, last)) == true ? UnlessAround : null;
    }
}
