using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A need of texts that a rule selects.</summary>
/// <param name="OfCells">Whether cells of tables may be among them. Most blocks are, and few rules read them.</param>
internal readonly record struct SelectedNeed(TextNeed Need, bool OfCells);

/// <summary>What a text must have for a search in it to be worth while: of each clause one of its words.</summary>
/// <param name="Clauses">None where any text may do.</param>
/// <param name="IgnoreCase">Whether A and a are the same; then all words are ASCII.</param>
internal readonly record struct TextNeed(ImmutableArray<ImmutableArray<string>> Clauses, bool IgnoreCase = false)
{
    public static readonly TextNeed None = new([]);

    public static TextNeed Word(string word, bool ignoreCase) =>
        word.Length == 0 || (ignoreCase && !System.Text.Ascii.IsValid(word)) ? None : new TextNeed([[word]], ignoreCase);

    /// <param name="isShipped">Whether the expression stands in a pack that ships: what it needs was read from it when the program was built.</param>
    public static TextNeed Regex(string pattern, bool ignoreCase, bool isShipped) =>
        ignoreCase ? None : new TextNeed((isShipped ? ShippedNeeds.Find(pattern) : null) ?? RequiredLiterals.Of(pattern));

    /// <summary>That one of some words is there as well; no words ask for nothing.</summary>
    public TextNeed And(ImmutableArray<string> words) => words.IsEmpty || IgnoreCase || words.Contains("", StringComparer.Ordinal) ? this : this with { Clauses = Clauses.Add(words) };

    /// <param name="letters">Those of the text, where many needs are asked of it; else each word is looked for.</param>
    public bool IsMet(ReadOnlySpan<char> text, LetterSet letters = default)
    {
        foreach (var clause in Clauses)
        {
            var isMet = false;
            foreach (var word in clause)
            {
                isMet = isMet || ((IgnoreCase || letters.MayHave(word)) && text.Contains(word, Comparison));
            }

            if (!isMet)
            {
                return false;
            }
        }

        return true;
    }

    public StringComparison Comparison => IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
