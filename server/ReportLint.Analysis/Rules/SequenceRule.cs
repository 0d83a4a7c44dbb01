using System.Collections.Immutable;
using NumberSet = System.Collections.Generic.HashSet<(int Section, ReportLint.Syntax.NumberingStyle Style, int Ordinal)>;

namespace ReportLint.Analysis;

/// <summary>sequence: the numbers of headings that skip, repeat or restart (numbering), or sections that stand out of order (sections).</summary>
internal sealed class SequenceRule : Rule
{
    private const string Sections = "sections";

    // In the order of NumberFaultKind.
    private static readonly ImmutableArray<string> Faults = ["skip", "repeat", "restart"];

    private readonly bool ofSections;
    private readonly TextSelection selection;
    private readonly ImmutableArray<string> order;
    private readonly ImmutableArray<string> allowed;
    private readonly bool isWithinSections;
    private readonly MessageTemplate message;

    private SequenceRule(RuleSource source)
        : base(source.Info)
    {
        var fields = source.Fields;
        ofSections = string.Equals(fields.RequiredOneOf("check"), Sections, StringComparison.Ordinal);
        selection = TextSelection.Read(source, TextScope.Heading);
        allowed = ofSections ? [] : fields.SomeOf("allow");
        isWithinSections = !ofSections && fields.Flag("within-sections");
        order = ofSections ? ReadOrder(source) : [];
        message = ofSections ? source.Message("section", "after") : source.Message("written", "expected", "previous", "heading");
    }

    public static Rule Create(RuleSource source) => new SequenceRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => ofSections ? FormTrace.Sections(context.Model) : selection.Trace(context);

    public override IEnumerable<Diagnostic> Check(RuleContext context) => ofSections
        ? SectionOrder.Broken(context.Model.Sections.Found, order).Select(s => Misplaced(context, s))
        : CheckNumbers(context);

    /// <summary>The headings whose numbers are looked at. Within sections these are not the sections' own, nor others written like them, which may be sections under another name: sequences end there.</summary>
    private IReadOnlyList<NumberSequence> Sequences(RuleContext context)
    {
        var headings = selection.Of(context).Where(h => !IsContents(context, h)).ToList();
        if (!isWithinSections)
        {
            return NumberSequences.Of(headings, static _ => false);
        }

        var own = headings.Where(IsOfSection).Select(Style).OfType<Syntax.NumberingStyle>().Distinct().ToList();
        return NumberSequences.Of(headings, h => IsOfSection(h) || (Style(h) is { } style && own.Contains(style)));
    }

    private static bool IsOfSection(TextBlock heading) => heading.Section is { } section && heading.Span.Overlaps(section.HeadingSpan);

    private static Syntax.NumberingStyle? Style(TextBlock heading) => Syntax.Numbering.Read(heading.Text.Text)?.Style;

    // Numbered lines before the first section list the contents.
    private static bool IsContents(RuleContext context, TextBlock heading) =>
        heading.Heading is { Level: 0 } && context.Model.Sections.Found is [var first, ..] && heading.Span.Start < first.HeadingSpan.Start;

    private IEnumerable<Diagnostic> CheckNumbers(RuleContext context)
    {
        // Most reports have no fault, and their paragraphs need not be asked.
        var paragraphs = new Lazy<NumberSet>(() => isWithinSections ? NumberedParagraphs(context) : []);
        return Sequences(context).SelectMany(s => CheckNumbers(s, paragraphs));
    }

    private IEnumerable<Diagnostic> CheckNumbers(NumberSequence sequence, Lazy<NumberSet> paragraphs)
    {
        HeadingNumber? previous = null;
        var faults = NumberFault.In(sequence).ToDictionary(static f => f.Number);
        foreach (var number in sequence.Numbers)
        {
            if (faults.TryGetValue(number, out var fault) && !allowed.Contains(Faults[(int)fault.Kind], StringComparer.Ordinal) && !BeginsParagraphs(fault, paragraphs.Value))
            {
                yield return Report(fault, previous);
            }

            previous = number;
        }
    }

    /// <summary>Whether paragraphs of the same section begin with the numbers that a heading skips: one part may be a paragraph, the next have a heading.</summary>
    private static bool BeginsParagraphs(NumberFault fault, NumberSet paragraphs) => fault.Kind == NumberFaultKind.Skip
        && Enumerable.Range(fault.Expected, fault.Number.Ordinal - fault.Expected).All(o => paragraphs.Contains((SectionOf(fault.Number.Block), fault.Number.Numbering.Style, o)));

    private static NumberSet NumberedParagraphs(RuleContext context)
    {
        var numbered = new NumberSet();
        foreach (var block in context.BlocksBesideCells)
        {
            if (block.IsProse && Syntax.Numbering.Read(block.Text.Text) is { } number)
            {
                numbered.Add((SectionOf(block), number.Style, number.Ordinal));
            }
        }

        return numbered;
    }

    private static int SectionOf(TextBlock block) => block.Section?.HeadingSpan.Start ?? -1;

    private Diagnostic Report(NumberFault fault, HeadingNumber? previous)
    {
        var (number, block) = (fault.Number, fault.Number.Block);
        var expected = number.WithOrdinal(fault.Expected);
        var fix = expected is not null && fault.IsAlone ? TextChanges.Replace(block, number.Match, expected, Applicability.Unsafe) : null;
        return new Diagnostic(Info, Info.Severity, block.Text.ToSource(0, number.Written.Length), message.Format(
            ("written", LocalizedText.Same(number.Written)),
            ("expected", LocalizedText.Same(expected ?? $"{fault.Expected}")),
            ("previous", previous is null ? new LocalizedText("无", "none") : LocalizedText.Same(previous.Written)),
            ("heading", TextChanges.Shown(block.Text.Text))))
        {
            Address = block.Address,
            Related = previous is null ? [] : [new RelatedLocation(previous.Block.Span, new LocalizedText("前一个编号在这里", "the number before stands here"))],
            Fixes = fix is null ? [] : [fix],
        };
    }

    private Diagnostic Misplaced(RuleContext context, BoundSection section)
    {
        var before = order[..order.IndexOf(section.Form.Id)].Select(context.Model.Sections.Find).LastOrDefault(static s => s is not null);
        var after = before is null ? new LocalizedText("开头", "the start") : LocalizedText.Same(before.Form.Title);
        return new Diagnostic(Info, Info.Severity, section.HeadingSpan, message.Format(("section", LocalizedText.Same(section.Form.Title)), ("after", after)))
        {
            Address = new ReportAddress(section.Form.Id),
            Related = before is null ? [] : [new RelatedLocation(before.HeadingSpan, new LocalizedText("应在这一部分之后", "it belongs behind this section"))],
        };
    }

    private static ImmutableArray<string> ReadOrder(RuleSource source)
    {
        ImmutableArray<string> known = [.. source.Pack.Sections.Select(static s => s.Id)];
        return source.Fields.Has("order") ? source.Fields.SomeOf("order", known) : known;
    }
}
