namespace ReportLint.Analysis;

/// <summary>The sentence, or the clause of one, around a place in a text.</summary>
internal static class SentencePart
{
    public static ReadOnlySpan<char> Sentence(string text, int at) => Around(text, at, at, EndsSentence);

    public static ReadOnlySpan<char> Clause(string text, int at) => Around(text, at, at, EndsClause);

    /// <summary>The clauses from one place to another.</summary>
    public static ReadOnlySpan<char> Clauses(string text, int from, int to) => Around(text, from, to, EndsClause);

    /// <summary>What stands before a place in its sentence.</summary>
    public static ReadOnlySpan<char> Before(string text, int at) => Behind(text, at, EndsSentence);

    /// <summary>What stands before a place in its clause.</summary>
    public static ReadOnlySpan<char> BeforeInClause(string text, int at) => Behind(text, at, EndsClause);

    /// <summary>What stands between a place and the mark or bracket before it.</summary>
    public static ReadOnlySpan<char> Lead(string text, int at) => Behind(text, at, EndsLead);

    // A point ends a sentence before a capital letter: not in a number, and not in No. 5.
    private static bool EndsSentence(string text, int at) =>
        text[at] is '。' or '；' or '！' or '？' or ';' or '!' or '?' or '\n' || (text[at] == '.' && at + 2 < text.Length && text[at + 1] == ' ' && char.IsUpper(text[at + 2]));

    private static bool EndsClause(string text, int at) => text[at] is '，' || EndsSentence(text, at);

    // What parts words from what stands before them.
    private static bool EndsLead(string text, int at) => text[at] is '：' or ':' or '、' or '（' or '(' || EndsClause(text, at);

    // One character after the other: marks are near, and a table of marks that are not ASCII finds many that are none.
    private static int Start(string text, int at, Func<string, int, bool> ends)
    {
        while (at > 0 && !ends(text, at - 1))
        {
            at--;
        }

        return at;
    }

    private static ReadOnlySpan<char> Behind(string text, int at, Func<string, int, bool> ends)
    {
        var start = Start(text, at, ends);
        return text.AsSpan(start, at - start);
    }

    private static ReadOnlySpan<char> Around(string text, int from, int to, Func<string, int, bool> ends)
    {
        var start = Start(text, from, ends);
        while (to < text.Length && !ends(text, to))
        {
            to++;
        }

        return text.AsSpan(start, to - start);
    }
}
