using System.Buffers;

namespace ReportLint.Analysis;

/// <summary>The sentence, or the clause of one, around a place in a text.</summary>
internal static class SentencePart
{
    private const string Ends = "。；！？;!?\n";
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(Ends);
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(Ends + "，");

    // What parts words from what stands before them.
    private static readonly SearchValues<char> LeadEnds = SearchValues.Create(Ends + "，：:、（(");

    public static ReadOnlySpan<char> Sentence(string text, int at) => Around(text, at, at, SentenceEnds);

    public static ReadOnlySpan<char> Clause(string text, int at) => Around(text, at, at, ClauseEnds);

    /// <summary>The clauses from one place to another.</summary>
    public static ReadOnlySpan<char> Clauses(string text, int from, int to) => Around(text, from, to, ClauseEnds);

    /// <summary>What stands before a place in its sentence.</summary>
    public static ReadOnlySpan<char> Before(string text, int at) => Behind(text, at, SentenceEnds);

    /// <summary>What stands before a place in its clause.</summary>
    public static ReadOnlySpan<char> BeforeInClause(string text, int at) => Behind(text, at, ClauseEnds);

    /// <summary>What stands between a place and the mark or bracket before it.</summary>
    public static ReadOnlySpan<char> Lead(string text, int at) => Behind(text, at, LeadEnds);

    private static ReadOnlySpan<char> Behind(string text, int at, SearchValues<char> ends) => text.AsSpan(0, at)[(text.AsSpan(0, at).LastIndexOfAny(ends) + 1)..];

    private static ReadOnlySpan<char> Around(string text, int from, int to, SearchValues<char> ends)
    {
        var start = text.AsSpan(0, from).LastIndexOfAny(ends) + 1;
        var length = text.AsSpan(to).IndexOfAny(ends);
        return text.AsSpan(start, (length < 0 ? text.Length : to + length) - start);
    }
}
