using System.Buffers;
using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// cut-sentences: a paragraph that ends in the midst of a sentence: with a comma, or with a word and another paragraph behind it that goes on. Page breaks and copying do so. The fix joins the two.
/// </summary>
internal sealed class CutSentencesRule : Rule
{
    private const int UsualLeast = 20;
    private const int Shown = 10;
    private const int LongestLabel = 7;

    // No paragraph begins with these but in the midst of a sentence.
    private const string Bound = "的地得了着们者等及";
    private const string Open = "，、,";

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("，。；！？,;!?");

    private readonly TextSelection selection;
    private readonly int least;
    private readonly MessageTemplate message;

    private CutSentencesRule(RuleSource source)
        : base(source.Info)
    {
        selection = TextSelection.Read(source);
        least = source.Fields.Whole("least") ?? UsualLeast;
        message = source.Message();
    }

    public static Rule Create(RuleSource source) => new CutSentencesRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => selection.Trace(context);

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var blocks = context.BlocksBesideCells;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (IsSelected(blocks[i]) && IsCut(blocks[i].Text.Text) && !IsSigned(blocks[i]) && !IsCaption(context, blocks, i) && !IsInTags(context, blocks[i]))
            {
                var next = i + 1 < blocks.Length && blocks[i + 1].Scope == TextScope.Paragraph && IsGoingOn(blocks[i + 1]) && IsBeside(context, blocks[i], blocks[i + 1]) ? blocks[i + 1] : null;
                if (Open.Contains(blocks[i].Text.Text[^1], StringComparison.Ordinal) || (next is not null && MayGoOnIn(blocks[i], next)))
                {
                    yield return Report(context, blocks[i], next);
                }
            }
        }
    }

    private bool IsSelected(TextBlock block) => block.Scope == TextScope.Paragraph && selection.Covers(block) && block.Text.Text.Length >= least;

    /// <summary>Whether a text ends with a comma, or with a Chinese character or a letter where a mark should be.</summary>
    private static bool IsCut(string text) => Open.Contains(text[^1], StringComparison.Ordinal) || ProseReader.IsUnspaced(text[^1]) && char.IsLetter(text[^1]);

    /// <summary>The name of a body and a date at the end of a report have no mark behind them.</summary>
    private static bool IsSigned(TextBlock block) => block.Text.Text[^1] is '日' or '月' or '年';

    /// <summary>Whether a text without a mark at its end may go on in the next: a line that is none of sentences only where the next begins with a word that cannot begin one.</summary>
    private static bool MayGoOnIn(TextBlock block, TextBlock next) => !IsLine(block.Text.Text) || Bound.Contains(next.Text.Text[0], StringComparison.Ordinal);

    /// <summary>Whether a text is a slogan, a caption or an address rather than part of a sentence: it has no marks, or enumerates behind a label, as in 关键词：甲、乙.</summary>
    private static bool IsLine(string text) => !text.AsSpan().ContainsAny(SentenceMarks)
        && (!text.Contains('、', StringComparison.Ordinal) || text.AsSpan(0, Math.Min(LongestLabel, text.Length)).Contains('：'));

    /// <summary>Whether an image stands right before a paragraph or at its start.</summary>
    private static bool IsCaption(RuleContext context, ImmutableArray<TextBlock> blocks, int index) =>
        BeginsWithImage(context, blocks[index]) || (index > 0 && BeginsWithImage(context, blocks[index - 1]) && IsBeside(context, blocks[index - 1], blocks[index]));

    private static bool BeginsWithImage(RuleContext context, TextBlock block) => context.Text.Slice(block.Span) is var source && (source.StartsWith("![") || source.StartsWith("<img", StringComparison.OrdinalIgnoreCase));

    /// <summary>Tags in Markdown lay out lines of their own.</summary>
    private static bool IsInTags(RuleContext context, TextBlock block) => context.Model.Tree.Format != DocumentFormat.Html && WrappingTags.Wrap(context.Text.Content, block.Span);

    /// <summary>Whether a paragraph may go on with the sentence of the one before: it begins with a Chinese character and no number, and ends with a mark.</summary>
    private static bool IsGoingOn(TextBlock block) =>
        block.Text.Text is [var first, .., var last] && ProseReader.IsUnspaced(first) && char.IsLetter(first) && Numbering.Read(block.Text.Text) is null && "。；！？：”".Contains(last, StringComparison.Ordinal);

    /// <summary>Whether nothing stands between two paragraphs.</summary>
    private static bool IsBeside(RuleContext context, TextBlock one, TextBlock other) => context.Text.Slice(TextSpan.FromBounds(one.Span.End, Math.Max(one.Span.End, other.Span.Start))).IsWhiteSpace();

    private Diagnostic Report(RuleContext context, TextBlock block, TextBlock? next)
    {
        var text = block.Text.Text;
        var between = next is null ? default : TextSpan.FromBounds(block.Text.Span.End, next.Text.Span.Start);
        return new Diagnostic(Info, Info.Severity, block.Text.ToSource(text.Length - 1, 1), message.Format(
            ("end", LocalizedText.Same(text[Math.Max(0, text.Length - Shown)..])), ("next", next is null ? new LocalizedText("（无）", "(nothing)") : LocalizedText.Same(next.Text.Text[..Math.Min(Shown, next.Text.Text.Length)]))))
        {
            Address = block.Address,
            Related = next is null ? [] : [new RelatedLocation(next.Span, new LocalizedText("后面接着这里", "it goes on here"))],
            Fixes = next is null || !context.Text.Slice(between).IsWhiteSpace() ? [] : [new CodeFix(new LocalizedText("与下一段相接", "Join with the next paragraph"), Applicability.Unsafe, [new TextChange(between, "")])],
        };
    }
}
