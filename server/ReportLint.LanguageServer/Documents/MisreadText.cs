using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>
/// A GB18030 file that an editor has opened as UTF-8: replacement characters stand all over where Chinese words were. Nothing else can be said of it.
/// </summary>
internal static class MisreadText
{
    private const char Replacement = '\uFFFD';

    // A few are damage of another kind, and a text that was read rightly has mostly other characters.
    private const int Fewest = 8;
    private const int LeastShare = 3;

    private static readonly RuleInfo Info = new(
        "encoding",
        "encoding",
        Severity.Error,
        new LocalizedText("文件的编码", "The file's encoding"),
        new LocalizedText(
            "文件不是 UTF-8 编码，编辑器却按 UTF-8 打开，文字因此成了乱码。请用 GB18030 编码重新打开，不要保存现在的内容。",
            "The file is not UTF-8, but the editor has opened it as such, so that its words are lost to view. Reopen it with the encoding GB18030, and do not save it as it is now."))
    {
        HasShippedPage = false,
    };

    /// <summary>The one finding of a misread text, at the first characters that are lost; null for any other text.</summary>
    public static Diagnostic? Find(SourceText text)
    {
        var first = text.Content.IndexOf(Replacement, StringComparison.Ordinal);
        if (first < 0)
        {
            return null;
        }

        var (lost, others) = (0, 0);
        foreach (var c in text.Content)
        {
            if (c == Replacement)
            {
                lost++;
            }
            else if (c > '\u007F')
            {
                others++;
            }
        }

        if (lost < Fewest || lost * LeastShare < lost + others)
        {
            return null;
        }

        var length = text.Content.AsSpan(first).IndexOfAnyExcept(Replacement);
        return new Diagnostic(
            Info,
            Severity.Error,
            new TextSpan(first, length < 0 ? text.Length - first : length),
            new LocalizedText("这份文件像是 GB18030（GBK）编码，却按 UTF-8 打开了：请用 GB18030 编码重新打开", "this file seems to be GB18030 (GBK), but was opened as UTF-8: reopen it with the encoding GB18030"));
    }
}
