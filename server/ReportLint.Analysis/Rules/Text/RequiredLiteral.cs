using System.Text;

namespace ReportLint.Analysis;

/// <summary>
/// The longest piece of text that every match of a regular expression must contain: most texts do not have it, and to look for it is far cheaper than to run the expression.
/// </summary>
internal static class RequiredLiteral
{
    /// <returns>"" where none can be told.</returns>
    public static string Of(string pattern)
    {
        var (best, run) = ("", new StringBuilder());
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '|':
                    // Either side may match.
                    return "";
                case '(':
                    if (ChangesLetters(pattern.AsSpan(at)))
                    {
                        return "";
                    }

                    End();
                    at = GroupEnd(pattern, at);
                    break;
                case '[':
                    End();
                    at = ClassEnd(pattern, at);
                    break;
                case '?' or '*' or '{':
                    // What stands before it may be missing, or be there more than once.
                    run.Length = Math.Max(0, run.Length - 1);
                    End();
                    at = pattern[at] == '{' ? Math.Max(at, pattern.IndexOf('}', at)) : at;
                    break;
                case '+' or '.' or '^' or '$' or '}':
                    End();
                    break;
                case '\\' when at + 1 < pattern.Length:
                    at++;
                    if (char.IsLetterOrDigit(pattern[at]))
                    {
                        // A class of characters, an anchor, or a character by its number.
                        End();
                        at = pattern[at] is 'p' or 'P' && at + 1 < pattern.Length && pattern[at + 1] == '{' ? Math.Max(at, pattern.IndexOf('}', at)) : pattern[at] == 'u' ? at + 4 : pattern[at] == 'x' ? at + 2 : at;
                    }
                    else
                    {
                        run.Append(pattern[at]);
                    }

                    break;
                default:
                    run.Append(pattern[at]);
                    break;
            }
        }

        End();
        return best;

        void End()
        {
            best = run.Length > best.Length ? run.ToString() : best;
            run.Clear();
        }
    }

    /// <summary>Whether a group's options say that letters or blanks do not stand for themselves: (?i) or (?mx: .</summary>
    private static bool ChangesLetters(ReadOnlySpan<char> group)
    {
        if (!group.StartsWith("(?"))
        {
            return false;
        }

        var end = group[2..].IndexOfAnyExcept("imnsx-");
        return group.Slice(2, Math.Max(0, end)).ContainsAny('i', 'x');
    }

    private static int GroupEnd(string pattern, int at)
    {
        var depth = 0;
        for (; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    at = ClassEnd(pattern, at);
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return at;
            }
        }

        return pattern.Length;
    }

    private static int ClassEnd(string pattern, int at)
    {
        // A bracket that stands first is one of the class.
        at += pattern.AsSpan(at + 1) switch { ['^', ']', ..] => 3, ['^', ..] or [']', ..] => 2, _ => 1 };
        for (; at < pattern.Length && pattern[at] != ']'; at++)
        {
            at += pattern[at] == '\\' ? 1 : 0;
        }

        return at;
    }
}
