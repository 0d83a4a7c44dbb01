using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A heading that may open a section.</summary>
/// <param name="span">The words with their numbering, without marks of emphasis.</param>
/// <param name="label">The words as they are compared.</param>
/// <param name="style">How it is written.</param>
/// <param name="match">How well it fits each section of the form.</param>
internal sealed class SectionCandidate(TextSpan span, LabelText label, HeadingStyle style, SectionMatch match)
{
    public TextSpan Span { get; } = span;

    public LabelText Label { get; } = label;

    public HeadingStyle Style { get; } = style;

    public SectionMatch Match { get; } = match;
}

/// <summary>How a heading is numbered, else its level: headings of one style are of one rank.</summary>
internal readonly record struct HeadingStyle(NumberingStyle? Numbering, int Level)
{
    // The level of a line that is a heading by its words alone.
    private const int NoLevel = -1;

    public static HeadingStyle Line { get; } = new(null, NoLevel);

    public static HeadingStyle OfLevel(int level) => new(null, level);

    public static HeadingStyle Numbered(NumberingStyle style) => new(style, NoLevel);
}
