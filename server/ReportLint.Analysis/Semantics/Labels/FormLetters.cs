using System.Collections;
using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// The Chinese characters that the tables of a family are written with. Most of what a document writes beside them has others, and is seen to be no word of theirs without being looked up.
/// </summary>
internal sealed class FormLetters
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    // What numbers a label belongs to no word.
    private const string Numbering = "零〇一二三四五六七八九十百千万两第部分章节篇";

    // What is left of a bookmark belongs to no word, whatever it is made of.
    private const char BeforeBookmark = '[';

    private readonly BitArray known = new(Last - First + 1);

    public FormLetters(IEnumerable<TableForm> tables)
    {
        Add(Numbering);
        foreach (var table in tables)
        {
            Add([.. table.HeaderWords]);
            foreach (var row in table.Rows)
            {
                Add(row.Name);
                Add(row.AlsoLabelled);
                Add(row.Groups);
            }

            foreach (var column in table.Blocks.SelectMany(static b => b.Columns))
            {
                Add(column.Label);
                Add(column.AlsoLabelled);
                Add(column.Groups);
            }
        }
    }

    /// <summary>Whether a word of a table may be in a text; false only if each of its parts between blanks has a character that is in none of them.</summary>
    public bool MayHaveWord(ReadOnlySpan<char> text)
    {
        var isStrange = false;
        foreach (var c in text)
        {
            if (c is >= First and <= Last)
            {
                isStrange |= !known[c - First];
            }
            else if (c == BeforeBookmark || (!isStrange && Blanks.IsBlank(c)))
            {
                return true;
            }
            else if (Blanks.IsBlank(c))
            {
                isStrange = false;
            }
        }

        return !isStrange;
    }

    private void Add(string word)
    {
        foreach (var c in word)
        {
            if (c is >= First and <= Last)
            {
                known[c - First] = true;
            }
        }
    }

    private void Add(ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            Add(word);
        }
    }
}
