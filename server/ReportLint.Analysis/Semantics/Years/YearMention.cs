using System.Globalization;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

public enum YearRole
{
    /// <summary>The year in the report's title.</summary>
    Title,

    /// <summary>The first day of the period that the figures cover.</summary>
    PeriodStart,

    /// <summary>The last day of that period.</summary>
    PeriodEnd,

    /// <summary>The period, given by its year or by months alone.</summary>
    PeriodYear,

    /// <summary>"This is the annual report of year Y", before the first section.</summary>
    Announcement,

    /// <summary>A sentence about the work of year Y.</summary>
    Work,
}

/// <summary>A year that the document gives for itself.</summary>
/// <param name="Span">The digits of the year.</param>
/// <param name="Sentence">The sentence around it.</param>
public sealed record YearMention(YearRole Role, int Year, TextSpan Span, string Sentence)
{
    /// <summary>Month and day, where a whole date is given; the span of the date, its year included.</summary>
    public (int Month, int Day, TextSpan Span)? Date { get; init; }

    /// <summary>The section of the form in which it stands; null before the first.</summary>
    public string? Section { get; init; }

    /// <summary>Whether the year's digits are written in this place (a period may leave the second year out).</summary>
    public bool IsWritten { get; init; } = true;

    /// <summary>A mention at the year's digits in a sentence of a readable text; <paramref name="offset"/> is where the sentence begins in it.</summary>
    internal static YearMention Of(YearRole role, int year, ReadableText text, int offset, string sentence, string? section) =>
        new(role, Number(sentence.AsSpan(year, YearPlaces.Digits)), text.ToSource(offset + year, YearPlaces.Digits), sentence) { Section = section };

    /// <summary>The value of digits, half-width, full-width or Chinese (二〇二三).</summary>
    internal static int Number(ReadOnlySpan<char> digits)
    {
        const string han = "〇一二三四五六七八九";
        var value = 0;
        foreach (var c in digits)
        {
            var digit = c == '零' || c == '○' ? 0 : han.IndexOf(c, StringComparison.Ordinal) is >= 0 and var d ? d : CharUnicodeInfo.GetDecimalDigitValue(c);
            value = (value * 10) + Math.Max(0, digit);
        }

        return value;
    }
}
