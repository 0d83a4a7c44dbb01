using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>
/// Where a cursor stands in YAML, by the lines above it and what of its own line stands before it. The file need not be whole: it is being typed.
/// </summary>
/// <param name="Path">The keys that lead to the place; lists on the way are passed through.</param>
/// <param name="IsKey">Whether a key stands here or may be written here; else it is the value of the last key of the path.</param>
/// <param name="Word">The word around the cursor.</param>
internal sealed record YamlPlace(ImmutableArray<string> Path, bool IsKey, TextSpan Word)
{
    private const int MostLines = 20_000;

    /// <summary>Null within a comment.</summary>
    public static YamlPlace? At(SourceText text, int offset)
    {
        var line = text.LineIndex(offset);
        var open = new Stack<(int Indent, string Key)>();
        int? block = null;
        for (var i = Math.Max(0, line - MostLines); i < line; i++)
        {
            var words = text.ToString(text.Line(i));
            if (string.IsNullOrWhiteSpace(words) || (block is { } scalar && Blanks(words) > scalar) || words.TrimStart() is ['#', ..])
            {
                continue;
            }

            var (indent, rest) = Entry(words);

            block = null;
            Close(open, indent);
            if (KeyOf(rest) is { } key)
            {
                open.Push((indent, key));
                block = rest.TrimEnd() is [.., '|' or '>'] or [.., '|' or '>', '-' or '+'] ? words.Length - words.TrimStart().Length : null;
            }
        }

        var whole = text.Line(line);
        var before = text.ToString(TextSpan.FromBounds(whole.Start, Math.Min(offset, whole.End)));
        var (own, typed) = Entry(before);
        if (before.TrimStart() is ['#', ..] || (block is { } within && Blanks(before) > within))
        {
            return null;
        }

        Close(open, own);
        var path = open.Reverse().Select(static e => e.Key).ToList();
        var isKey = Descend(typed, path);
        return new YamlPlace([.. path], isKey, WordAt(text, whole, offset));
    }

    /// <summary>The text of a key at the top; null where there is none.</summary>
    public static string? TopText(string text, string key)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(key, StringComparison.Ordinal) && line[key.Length..].TrimStart() is [':', .. var value])
            {
                return value.Trim().Trim("\"'").ToString();
            }
        }

        return null;
    }

    private static void Close(Stack<(int Indent, string Key)> open, int indent)
    {
        while (open.TryPeek(out var top) && top.Indent >= indent)
        {
            open.Pop();
        }
    }

    /// <summary>What stands in a line behind its blanks and the dashes of lists, and how far in.</summary>
    private static (int Indent, string Words) Entry(string line)
    {
        var at = 0;
        while (at < line.Length && (line[at] == ' ' || (line[at] == '-' && (at + 1 == line.Length || line[at + 1] == ' '))))
        {
            at++;
        }

        return (at, line[at..]);
    }

    private static int Blanks(string line) => line.Length - line.TrimStart().Length;

    private static string? KeyOf(string entry)
    {
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && (colon + 1 == entry.Length || entry[colon + 1] is ' ' or '\r') ? entry[..colon].Trim().Trim('"', '\'') : null;
    }

    /// <summary>Follows a line up to the cursor through its key and the braces and brackets behind it.</summary>
    /// <returns>Whether a key may be written there.</returns>
    private static bool Descend(string typed, List<string> path)
    {
        var depths = new Stack<(char Open, int Keys)>();
        var (start, quote, isValue) = (0, '\0', false);
        for (var i = 0; i < typed.Length; i++)
        {
            var c = typed[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && typed[start..i].Trim().Length == 0)
            {
                quote = c;
            }
            else if (c == ':' && !isValue && (i + 1 == typed.Length || typed[i + 1] is ' '))
            {
                path.Add(typed[start..i].Trim().Trim('"', '\''));
                (start, isValue) = (i + 1, true);
            }
            else if (c is '{' or '[' && typed[start..i].Trim().Length == 0)
            {
                depths.Push((c, path.Count));
                (start, isValue) = (i + 1, c == '[' && isValue);
            }
            else if (c is ',' or '}' or ']' && depths.TryPeek(out var top))
            {
                path.RemoveRange(top.Keys, path.Count - top.Keys);
                if (c != ',')
                {
                    depths.Pop();
                }

                (start, isValue) = (i + 1, c == ',' ? top.Open == '[' : isValue);
            }
        }

        return !isValue && !(depths.TryPeek(out var inner) && inner.Open == '[');
    }

    private static TextSpan WordAt(SourceText text, TextSpan line, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > line.Start && IsOfWord(text.Content[start - 1]))
        {
            start--;
        }

        while (end < line.End && IsOfWord(text.Content[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '/' or '.' or '@' or '*' or '$';
}
