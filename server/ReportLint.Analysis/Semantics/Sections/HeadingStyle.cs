using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>How a document writes the headings of its sections: the marks around the words, and their numbering.</summary>
public sealed class HeadingStyle
{
    // What stands on the line of a heading is mark-up if it is short.
    private const int LongestMark = 12;

    private const string Han = "一二三四五六七八九十";
    private const string Ordinals = Han + "0123456789０１２３４５６７８９";

    private readonly string before;
    private readonly string after;

    // As the document writes it, with any ordinal; "" where sections are not numbered.
    private readonly string numbering;

    private HeadingStyle(string before, string numbering, string after)
    {
        this.before = before;
        this.numbering = numbering;
        this.after = after;
    }

    /// <summary>The style of the first section; without sections the form's own.</summary>
    public static HeadingStyle Of(SemanticModel model)
    {
        if (model.Sections.Found.IsEmpty)
        {
            return new HeadingStyle(model.Tree.Format == DocumentFormat.Markdown ? "## " : "", "一、", "");
        }

        var text = model.Tree.Text;
        var span = model.Sections.Found[0].HeadingSpan;
        var line = text.Line(text.LineIndex(span.Start));
        var heading = text.ToString(span);
        var number = Numbering.Read(heading);
        return new HeadingStyle(
            Mark(text.ToString(TextSpan.FromBounds(line.Start, span.Start))),
            number is null ? "" : heading[..number.Length],
            Mark(text.ToString(TextSpan.FromBounds(span.End, Math.Max(span.End, line.End))).TrimEnd()));
    }

    /// <summary>The heading with its numbering, without mark-up.</summary>
    /// <param name="number">Which section of the form it is, from 1.</param>
    public string Words(SectionForm section, int number) => Numbered(number) + section.Title;

    /// <summary>The heading's whole line.</summary>
    /// <param name="number">Which section of the form it is, from 1.</param>
    public string Line(SectionForm section, int number) => before + Words(section, number) + after;

    private static string Mark(string text) => text.Length <= LongestMark ? text : "";

    private string Numbered(int number)
    {
        var start = numbering.AsSpan().IndexOfAny(Ordinals);
        if (start < 0)
        {
            return numbering.Length == 0 ? "" : Write(number, '一') + "、";
        }

        var length = numbering.AsSpan(start).IndexOfAnyExcept(Ordinals);
        return numbering[..start] + Write(number, numbering[start]) + (length < 0 ? "" : numbering[(start + length)..]);
    }

    /// <summary>A number in the digits that another one is written in.</summary>
    private static string Write(int number, char like) => like switch
    {
        _ when Han.Contains(like, StringComparison.Ordinal) && number <= Han.Length => Han[number - 1].ToString(),
        >= '０' and <= '９' => string.Concat($"{number}".Select(static c => (char)(c - '0' + '０'))),
        _ => $"{number}",
    };
}
