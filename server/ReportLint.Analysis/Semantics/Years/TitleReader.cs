using System.Text.RegularExpressions;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Finds the report's title and the year in it. It may be broken over lines.</summary>
internal static partial class TitleReader
{
    private const int LongestTitle = 90;

    // A title stands within the first lines of a block.
    private const int MostTitleLines = 12;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The title's year and where the title ends. The year and the report's name need not share a line.</summary>
    public static (YearMention Mention, int End)? Read(SyntaxTree tree, int block, ReadableText text)
    {
        var start = 0;
        for (var lines = 0; lines < MostTitleLines && start < text.Text.Length; lines++)
        {
            var end = LineEnd(text.Text, start);
            var line = Blanks.Trim(text.Text, TextSpan.FromBounds(start, end));
            var words = text.Text.AsSpan(line.Start, line.Length);
            if (words.Length > LongestTitle || words.ContainsAny("。；，"))
            {
                return null;
            }

            var years = TitleYear().EnumerateMatches(words);
            if (years.MoveNext() && (TitleEnd().IsMatch(words) || TitleEnd().IsMatch(NextLine(tree, block, text.Text, end))))
            {
                return (YearMention.Of(YearRole.Title, years.Current.Index, text, line.Start, words.ToString(), null), end);
            }

            start = end + 1;
        }

        return null;
    }

    /// <summary>Whether a line ends as titles of reports do.</summary>
    public static bool EndsTitle(ReadOnlySpan<char> line) => TitleEnd().IsMatch(line);

    private static int LineEnd(string text, int start) =>
        text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length ? start + length : text.Length;

    /// <summary>The line behind a place, in this block or in the next; "" where it is long or has a year of its own.</summary>
    private static string NextLine(SyntaxTree tree, int block, string text, int at)
    {
        while (at < text.Length && Blanks.IsBlank(text[at]))
        {
            at++;
        }

        if (at == text.Length)
        {
            (text, at) = (tree.Root.Blocks.Skip(block + 1).Select(TextOf).FirstOrDefault(static t => t is not null)?.Text ?? "", 0);
        }

        var end = LineEnd(text, at);
        return end - at <= LongestTitle && text[at..end].Trim() is var line && !YearDigits().IsMatch(line) ? line : "";
    }

    /// <summary>The words of a heading or paragraph; null for any other block.</summary>
    public static ReadableText? TextOf(SyntaxNode node) => node switch
    {
        HeadingSyntax heading => heading.Text,
        ParagraphSyntax paragraph => paragraph.Text,
        _ => null,
    };

    [GeneratedRegex(@"(?:19|20|１９|２０)\d\d|二[〇零○][〇零○一二三四五六七八九]{2}", Options, 1000)]
    private static partial Regex TitleYear();

    [GeneratedRegex(@"(?:报告|年报|报告书)\s*[（(]?[^，。；]{0,12}$", Options, 1000)]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"(?:19|20)\d\d", Options, 1000)]
    private static partial Regex YearDigits();
}
