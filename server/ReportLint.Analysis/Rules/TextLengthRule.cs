using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>text-length: a title, a heading, a paragraph, a cell, or all the text of a section, that is too short or too long.</summary>
internal sealed class TextLengthRule : Rule
{
    private static readonly ImmutableArray<string> Units = ["characters", "words", "sentences"];

    private static readonly ImmutableArray<LocalizedText> UnitNames = [new("字", "characters"), new("个词", "words"), new("句", "sentences")];

    private readonly TextSelection selection;
    private readonly TextUnit unit;
    private readonly int? least;
    private readonly int? most;
    private readonly bool together;
    private readonly MessageTemplate message;

    private TextLengthRule(RuleSource source)
        : base(source.Info)
    {
        var fields = source.Fields;
        selection = TextSelection.Read(source);
        unit = (TextUnit)Math.Max(0, Units.IndexOf(fields.OneOf("count") ?? Units[0]));
        least = fields.Whole("least");
        most = fields.Whole("most");
        together = string.Equals(fields.OneOf("measure"), "together", StringComparison.Ordinal);
        message = source.Message(["length", "unit", .. least is null ? ImmutableArray<string>.Empty : ["least"], .. most is null ? ImmutableArray<string>.Empty : ["most"]]);
        if (!fields.Has("least") && !fields.Has("most"))
        {
            fields.Problem("least", new LocalizedText("缺少“least”或“most”：至少或至多多长", "\"least\" or \"most\" is missing: how long the text must or may be"));
        }

        if (least > most)
        {
            fields.Problem("least", new LocalizedText($"“least”（{least}）大于“most”（{most}），没有文字能符合", $"\"least\" ({least}) is more than \"most\" ({most}): no text can be so"));
        }
    }

    public static Rule Create(RuleSource source) => new TextLengthRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => selection.Trace(context);

    public override IEnumerable<Diagnostic> Check(RuleContext context) =>
        (together
            ? selection.Places(context).Select(p => Check(p.Start, p.Address, p.Blocks.Sum(Length)))
            : selection.Of(context).Select(p => Check(p.Span, p.Address, Length(p)))).OfType<Diagnostic>();

    private int Length(TextBlock block) => TextMeasure.Of(block.Text.Text, unit);

    private Diagnostic? Check(TextSpan place, ReportAddress address, int length) => length >= (least ?? 0) && length <= (most ?? int.MaxValue)
        ? null
        : new Diagnostic(Info, Info.Severity, place, message.Format(
            ("length", LocalizedText.Same($"{length}")), ("unit", UnitNames[(int)unit]), ("least", LocalizedText.Same($"{least}")), ("most", LocalizedText.Same($"{most}"))))
        {
            Address = address,
        };
}
