namespace ReportLint.Syntax;

public enum NumberingStyle
{
    /// <summary>一、 一. or 一 and a blank.</summary>
    Han,

    /// <summary>（一）</summary>
    HanInBrackets,

    /// <summary>第一部分 第一章 第一节</summary>
    Part,

    /// <summary>1. 1、</summary>
    Digit,

    /// <summary>(1) 1)</summary>
    DigitInBrackets,

    /// <summary>1.1 2.3.1</summary>
    Decimal,

    /// <summary>Section 1, Part 2</summary>
    Word,

    /// <summary>I. II. A.</summary>
    Letter,

    /// <summary>①</summary>
    Circled,
}

/// <summary>The number that a heading or a label begins with. <paramref name="Length"/> counts its characters with the delimiter and blanks behind it.</summary>
public sealed record Numbering(NumberingStyle Style, int Ordinal, int Length)
{
    /// <summary>Reads the numbering at the start of a text; null where there is none. Full-width and half-width forms are the same.</summary>
    public static Numbering? Read(ReadOnlySpan<char> text) => NumberingReader.Read(text);
}
