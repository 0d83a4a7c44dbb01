namespace ReportLint.Analysis;

/// <summary>The sentence, or the clause of one, around a place in a text.</summary>
internal static class SentencePart
{
    private const string SentenceEnds = "。；！？;!?\n";
    private const string ClauseEnds = SentenceEnds + "，";

    public static ReadOnlySpan<char> Sentence(string text, int at) => Around(text, at, SentenceEnds);

    public static ReadOnlySpan<char> Clause(string text, int at) => Around(text, at, ClauseEnds);

    private static ReadOnlySpan<char> Around(string text, int at, string ends)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny(ends) + 1;
        var length = text.AsSpan(at).IndexOfAny(ends);
        return text.AsSpan(start, (length < 0 ? text.Length : at + length) - start);
    }
}
