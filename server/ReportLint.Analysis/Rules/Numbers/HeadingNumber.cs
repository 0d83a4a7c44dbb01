using System.Globalization;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A heading and the number that it begins with.</summary>
/// <param name="Shape">What all numbers of one sequence share: how they are written, and before the last point the numbers above.</param>
/// <param name="Level">Of its mark-up, from 1; 0 where it is a heading by its number alone.</param>
/// <param name="Ordinal">Its place among its siblings.</param>
internal sealed record HeadingNumber(TextBlock Block, Numbering Numbering, string Shape, int Level, int Ordinal)
{
    /// <summary>The number with its marks, without the blanks behind.</summary>
    public string Written => Block.Text.Text[..Numbering.Length].TrimEnd();

    public TextMatch Match => new(0, Written.Length, 0);

    /// <summary>How numbers are mostly nested, from 0 to 9: what ranks lower stands within.</summary>
    public int Rank => Numbering.Style switch
    {
        NumberingStyle.Part or NumberingStyle.Word => Shape[^1] switch { '篇' => 0, '分' or 'T' => 1, '章' or 'R' => 2, _ => 3 },
        NumberingStyle.Han => 4,
        NumberingStyle.HanInBrackets => 5,
        NumberingStyle.Digit => 6,
        NumberingStyle.Decimal => Math.Min(8, 7 + Shape.AsSpan().Count('.')),
        _ => 9,
    };

    /// <summary>Null where the heading has no number, or a letter: I may be one and the ninth of letters.</summary>
    public static HeadingNumber? Of(TextBlock block)
    {
        var text = block.Text.Text;
        if (Numbering.Read(text) is not { Style: not NumberingStyle.Letter } numbering)
        {
            return null;
        }

        var written = text.AsSpan(0, numbering.Length).Trim();
        var level = block.Heading?.Level ?? 0;
        if (numbering.Style == NumberingStyle.Decimal)
        {
            var digits = written.TrimEnd("、，, ");
            var last = digits.LastIndexOfAny(".．");
            return int.TryParse(digits[(last + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
                ? new HeadingNumber(block, numbering, $"{numbering.Style} {digits[..last]}", level, ordinal)
                : null;
        }

        var unit = numbering.Style switch
        {
            NumberingStyle.Part => written.TrimEnd("、，,：: ")[^1].ToString(),
            NumberingStyle.Word => written[..Math.Max(0, written.IndexOf(' '))].ToString().ToUpperInvariant(),
            _ => "",
        };
        return new HeadingNumber(block, numbering, $"{numbering.Style} {unit}", level, numbering.Ordinal);
    }

    /// <summary>The number of a sibling, written as this one; null where that cannot be.</summary>
    public string? WithOrdinal(int ordinal) =>
        ordinal is < 1 or > 99 || (Numbering.Style == NumberingStyle.Circled && ordinal > 20) ? null
        : Numbering.Style == NumberingStyle.Decimal ? Written[..(Written.LastIndexOfAny(['.', '．']) + 1)] + ordinal.ToString(CultureInfo.InvariantCulture)
        : NumberingWriter.Like(Written, Numbering.Style, ordinal);
}
