using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>consistency: one thing that a document writes in two ways. Told at each of the rarer writings; of those that are as frequent the first in the text is right.</summary>
internal sealed class ConsistencyRule : Rule
{
    private const string Thing = "thing";

    private readonly TextSelection selection;
    private readonly ImmutableArray<TextFinder> sets;
    private readonly Lazy<Regex>? pattern;
    private readonly Applicability? fix;
    private readonly MessageTemplate message;

    private ConsistencyRule(RuleSource source)
        : base(source.Info)
    {
        var fields = source.Fields;
        selection = TextSelection.Read(source);
        fix = FixChoice.Read(fields);
        var writings = fields.TextLists("sets");
        pattern = ReadPattern(fields);
        sets = fields.Has("sets") ? ReadSets(fields, writings) : [];
        message = source.Message();
        if (fields.Has("sets") == fields.Has("regex"))
        {
            fields.Problem("sets", new LocalizedText(
                "写“sets”（写法的列表：- [账号, 帐号]）或“regex”（用一个括号括出写法）中的一个",
                "write either \"sets\" (lists of writings: - [e-mail, email]) or \"regex\" (with one group around the writing)"));
        }
    }

    /// <summary>One place where something is written in one of its ways.</summary>
    private sealed record Writing(TextBlock Block, TextMatch Match, string Text)
    {
        public TextSpan Span => Block.Text.ToSource(Match.Index, Match.Length);
    }

    public static Rule Create(RuleSource source) => new ConsistencyRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => selection.Trace(context);

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var blocks = selection.Of(context).ToList();
        var things = pattern is null ? sets.Select(s => Written(blocks, s)) : Captured(blocks, pattern.Value);
        return things.SelectMany(Report);
    }

    private static List<Writing> Written(List<TextBlock> blocks, TextFinder set) =>
        [.. blocks.SelectMany(p => set.Find(p.Text.Text).Select(m => new Writing(p, m, set.Wanted.Entries[m.Entry].Text)))];

    /// <summary>Writings by the thing that they write; where the pattern names none, all write the same.</summary>
    private static IEnumerable<List<Writing>> Captured(List<TextBlock> blocks, Regex regex)
    {
        var things = new Dictionary<string, List<Writing>>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            foreach (Match match in regex.Matches(block.Text.Text))
            {
                if (match.Groups[1] is { Success: true, Length: > 0 } writing)
                {
                    var thing = match.Groups[Thing].Value;
                    if (!things.TryGetValue(thing, out var all))
                    {
                        things.Add(thing, all = []);
                    }

                    all.Add(new Writing(block, new TextMatch(writing.Index, writing.Length, 0), writing.Value));
                }
            }
        }

        return things.Values;
    }

    private IEnumerable<Diagnostic> Report(List<Writing> writings)
    {
        // Groups come in the order in which their first writing stands, and the sort keeps it.
        var ways = writings.GroupBy(static w => w.Text, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ToList();
        if (ways.Count < 2)
        {
            yield break;
        }

        var (right, count) = (ways[0].First(), LocalizedText.Same($"{ways[0].Count()}"));
        var related = new RelatedLocation(right.Span, new LocalizedText($"这里写作“{right.Text}”", $"here it is written \"{right.Text}\""));
        foreach (var way in ways.Skip(1))
        {
            var own = LocalizedText.Same($"{way.Count()}");
            foreach (var writing in way)
            {
                var change = fix is { } applicability ? TextChanges.Replace(writing.Block, writing.Match, right.Text, applicability) : null;
                yield return new Diagnostic(Info, Info.Severity, writing.Span, message.Format(
                    ("text", TextChanges.Shown(writing.Text)), ("count", own), ("other", TextChanges.Shown(right.Text)), ("other-count", count)))
                {
                    Address = writing.Block.Address,
                    Related = [related],
                    Fixes = change is null ? [] : [change],
                };
            }
        }
    }

    private static ImmutableArray<TextFinder> ReadSets(YamlFields fields, ImmutableArray<ImmutableArray<PlacedText>> writings)
    {
        var finders = ImmutableArray.CreateBuilder<TextFinder>();
        var shared = TextFinder.Read(fields, [.. writings.SelectMany(static s => s).Select(static w => new TextEntry(w.Text))]);
        foreach (var set in writings)
        {
            ImmutableArray<TextEntry> entries = [.. set.Where(w => PatternCheck.Word(fields, w)).Select(static w => new TextEntry(w.Text))];
            if (entries.Distinct().Count() < 2)
            {
                fields.Problem(set.IsEmpty ? fields.Place("sets") : set[0].Place, new LocalizedText("一组至少要有两种写法：[账号, 帐号]", "a set needs at least two writings: [e-mail, email]"));
            }

            finders.Add(shared.For(entries));
        }

        return finders.ToImmutable();
    }

    private static Lazy<Regex>? ReadPattern(YamlFields fields)
    {
        if (!fields.Has("regex") || fields.PlacedTexts("regex") is not [var placed] || !PatternCheck.Regex(fields, placed))
        {
            return null;
        }

        var regex = new Lazy<Regex>(() => LinearPattern.Create(placed.Text));
        if (!fields.IsChecked && (regex.Value.GetGroupNumbers().Length < 2 || string.Equals(regex.Value.GroupNameFromNumber(1), Thing, StringComparison.Ordinal)))
        {
            fields.Problem(placed.Place, new LocalizedText(
                "正则表达式中没有括出写法的括号：如 \\d(％|%)",
                "the regular expression has no group around the writing: as in \\d(％|%)"));
        }

        return regex;
    }
}
