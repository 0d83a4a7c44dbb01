using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>empty-sections: a heading with nothing under it before the next heading of its rank or a higher one.</summary>
internal sealed class EmptySectionsRule : Rule
{
    // Where more are empty, and more than one of so many, headings are used as the items of a list, and emptiness means nothing.
    private const int FewEmpty = 3;
    private const int MostOf = 4;

    private readonly TextFinder? exceptions;
    private readonly MessageTemplate message;

    private EmptySectionsRule(RuleSource source)
        : base(source.Info)
    {
        var excepted = TextFinder.ReadEntries(source.Fields, "exceptions", "exception-regexes");
        exceptions = excepted.IsEmpty ? null : new TextFinder(new TextMatcher(excepted, TextFinder.IgnoresCase(source.Fields)), null);
        message = source.Message();
    }

    public static Rule Create(RuleSource source) => new EmptySectionsRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => context.Model.Tree.Root.Blocks.OfType<HeadingSyntax>().Select(h => h.Level == 0
        ? TraceStep.Dropped(h.ContentSpan, $"没有标题记号的标题：{h.Text.Text}", $"a heading without mark-up: {h.Text.Text}")
        : IsException(h) ? TraceStep.Dropped(h.ContentSpan, $"例外：{h.Text.Text}", $"an exception: {h.Text.Text}")
        : TraceStep.Taken(h.ContentSpan, h.Text.Text, h.Text.Text));

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var blocks = context.Model.Tree.Root.Blocks;
        var headings = blocks.Count(static b => b is HeadingSyntax { Level: > 0 });
        var empty = blocks.Select((b, i) => (Heading: b as HeadingSyntax, At: i)).Where(b => b.Heading is { Level: > 0 } heading && IsEmpty(context, blocks, b.At, heading) && !IsException(heading))
            .Select(static b => b.Heading).OfType<HeadingSyntax>().ToList();
        return empty.Count > FewEmpty && empty.Count * MostOf > headings ? []
            : empty.Select(h => new Diagnostic(Info, Info.Severity, h.ContentSpan, message.Format(("heading", TextChanges.Shown(h.Text.Text)))));
    }

    private bool IsException(HeadingSyntax heading) => exceptions?.Find(heading.Text.Text).Any() is true;

    private static bool IsEmpty(RuleContext context, ImmutableArray<SyntaxNode> blocks, int at, HeadingSyntax heading)
    {
        var next = Next(blocks, at);

        // A title may stand alone, and headings one below the other may name one thing in several ways.
        return heading.Text.Text.Length > 0
            && (next is null ? heading.Level > 1 : next is HeadingSyntax { Level: > 0 } other && Ends(heading, other) && !IsOneThing(context, heading, other));
    }

    /// <summary>
    /// Whether the section of a heading ends at another. Behind a smaller heading one of the first rank begins another document, and numbered headings behind one without a number are its
    /// parts whatever their rank.
    /// </summary>
    private static bool Ends(HeadingSyntax heading, HeadingSyntax other) =>
        other.Level == heading.Level ? heading.Numbering is not null || other.Numbering is null : other.Level < heading.Level && other.Level > 1;

    /// <summary>Whether headings stand one below the other without so much as a blank line.</summary>
    private static bool IsOneThing(RuleContext context, HeadingSyntax heading, HeadingSyntax other) =>
        context.Text.LineIndex(other.Span.Start) - context.Text.LineIndex(Math.Max(heading.Span.Start, heading.Span.End - 1)) < 2 && other.Level == heading.Level;

    private static SyntaxNode? Next(ImmutableArray<SyntaxNode> blocks, int at)
    {
        do
        {
            at++;
        }
        while (at < blocks.Length && blocks[at] is BlankLinesSyntax or PageNumberSyntax);

        return at < blocks.Length ? blocks[at] : null;
    }
}
