using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>text-pattern: words that must not be written (existence), of which one must be written (absence), or in whose place others belong (substitution).</summary>
internal sealed class TextPatternRule : Rule
{
    // Of what is told once, so many other places are shown.
    private const int MostRelated = 20;

    private const string Existence = "existence";
    private const string Absence = "absence";
    private const string Substitution = "substitution";

    private readonly string check;
    private readonly TextSelection selection;
    private readonly ImmutableArray<SwapEntry> swap;
    private readonly TextFinder finder;
    private readonly MessageTemplate message;
    private readonly bool isToldOnce;

    private TextPatternRule(RuleSource source)
        : base(source.Info)
    {
        var fields = source.Fields;
        check = fields.RequiredOneOf("check") ?? Existence;
        selection = TextSelection.Read(source);
        var isSwap = string.Equals(check, Substitution, StringComparison.Ordinal);
        swap = isSwap ? SwapReader.Read(fields) : [];
        var entries = isSwap ? [.. swap.Select(static s => s.From)] : TextFinder.ReadEntries(fields, "words", "regexes");
        finder = TextFinder.Read(fields, entries);
        message = check switch
        {
            Absence => source.Message("words"),
            Substitution => source.Message("text", "replacement", "count"),
            _ => source.Message("text", "count"),
        };
        isToldOnce = fields.OneOf("told") is "once";
        CheckEntries(fields, isSwap);
    }

    public static Rule Create(RuleSource source) => new TextPatternRule(source);

    internal override IEnumerable<SelectedNeed> Needs => selection.Asks(finder.Wanted.Needs);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => selection.Trace(context);

    public override IEnumerable<Diagnostic> Check(RuleContext context) =>
        string.Equals(check, Absence, StringComparison.Ordinal)
            ? selection.Places(context).Where(IsLacking).Select(Lacking)
            : isToldOnce ? Together([.. Matches(context)]) : Matches(context).Select(m => Found(m.Block, m.Match, 1)).OfType<Diagnostic>();

    private IEnumerable<(TextBlock Block, TextMatch Match)> Matches(RuleContext context)
    {
        foreach (var block in selection.With(context, finder.Wanted.Needs))
        {
            foreach (var match in finder.Find(block.Text.Text))
            {
                yield return (block, match);
            }
        }
    }

    /// <summary>All matches as one finding at the first of them, with one fix for all.</summary>
    private IEnumerable<Diagnostic> Together(List<(TextBlock Block, TextMatch Match)> matches)
    {
        var found = matches.Select(m => Found(m.Block, m.Match, matches.Count)).OfType<Diagnostic>().ToList();
        if (found is not [var first, ..])
        {
            yield break;
        }

        var fixes = found.SelectMany(static f => f.Fixes).ToList();
        yield return first with
        {
            Related = [.. found.Skip(1).Take(MostRelated).Select(static f => new RelatedLocation(f.Span, f.Message))],
            Fixes = fixes.Count < found.Count ? []
                : [new CodeFix(found.Count == 1 ? fixes[0].Title : new LocalizedText($"全部改正（{found.Count} 处）", $"Mend all {found.Count}"), fixes.Max(static f => f.Applicability), [.. fixes.SelectMany(static f => f.Changes).OrderBy(static c => c.Span)])],
        };
    }

    private void CheckEntries(YamlFields fields, bool isSwap)
    {
        if (isSwap)
        {
            SwapReader.RejectEndless(fields, swap, finder);
        }

        if (!fields.IsChecked && !(isSwap ? fields.Has(SwapReader.Key) : fields.Has("words") || fields.Has("regexes")))
        {
            fields.Problem("check", isSwap
                ? new LocalizedText("缺少“swap”：每行 错误写法: 正确写法", "\"swap\" is missing: lines of wrong: right")
                : new LocalizedText("缺少“words”或“regexes”：要找的词或正则表达式", "\"words\" or \"regexes\" is missing: what is looked for"));
        }
    }

    private bool IsLacking(SelectedPlace place) => !place.Blocks.Any(p => finder.Find(p.Text.Text).Any());

    private Diagnostic Lacking(SelectedPlace place)
    {
        var words = finder.Wanted.Entries.Select(static e => e.Text).ToList();
        return new Diagnostic(Info, Info.Severity, place.Start, message.Format(("words", new LocalizedText(string.Join("、", words), string.Join(", ", words))))) { Address = place.Address };
    }

    private Diagnostic? Found(TextBlock block, TextMatch match, int count)
    {
        var text = block.Text.Text.Substring(match.Index, match.Length);
        var entry = swap.IsEmpty ? null : swap[match.Entry];
        var replacement = entry is null ? "" : finder.Wanted.Regex(match.Entry)?.Match(block.Text.Text, match.Index).Result(entry.To) ?? entry.To;
        if (entry is not null && string.Equals(text, replacement, StringComparison.Ordinal))
        {
            return null;
        }

        var fix = entry?.Fix is { } applicability ? TextChanges.Replace(block, match, replacement, applicability) : null;
        return new Diagnostic(Info, Info.Severity, block.Text.ToSource(match.Index, match.Length), message.Format(("text", TextChanges.Shown(text)), ("replacement", TextChanges.Shown(replacement)), ("count", LocalizedText.Same($"{count}"))))
        {
            Address = block.Address,
            Fixes = fix is null ? [] : [fix],
        };
    }
}
