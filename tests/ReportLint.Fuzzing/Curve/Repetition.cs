using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Fuzzing;

/// <summary>A text that grows by repeating a piece, in one of the places where it may be met.</summary>
/// <param name="Piece">What is repeated; "{n}" stands for its number, so that no two are the same.</param>
/// <param name="Closing">What is repeated as often behind all of it: the end of what nests.</param>
public sealed record Repetition(string Piece, string Closing, string Place, DocumentFormat Format, string Before, string After)
{
    private const string Title = "青禾县水利局2023年政府信息公开工作年度报告\n\n";

    /// <summary>The text with the piece repeated until that makes so many UTF-16 units.</summary>
    public string Text(int length)
    {
        var text = new StringBuilder(Before);
        var pieces = Math.Max(1, length / (Piece.Length + Closing.Length));
        for (var n = 0; n < pieces; n++)
        {
            text.Append(Piece.Contains("{n}", StringComparison.Ordinal) ? Piece.Replace("{n}", $"{n}", StringComparison.Ordinal) : Piece);
        }

        text.Insert(text.Length, Closing, pieces);
        return text.Append(After).ToString();
    }

    /// <summary>The piece in every place where it may be met: behind a title in each format, in a section's text, and within a table of each layout.</summary>
    public static IEnumerable<Repetition> Everywhere(string piece, string closing = "")
    {
        foreach (var format in Enum.GetValues<DocumentFormat>())
        {
            yield return new Repetition(piece, closing, $"{format}, behind a title", format, Title, "");
        }

        foreach (var form in SeedDocument.NewestForms)
        {
            yield return In(form, "没有发生责任追究。", "in a section");
            yield return In(form, "予以公开", "in a table");
        }

        Repetition In(SeedDocument form, string mark, string place)
        {
            var at = form.Text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
            return new Repetition(piece, closing, $"{form.Name}, {place}", form.Format, form.Text[..at], form.Text[at..]);
        }
    }
}
