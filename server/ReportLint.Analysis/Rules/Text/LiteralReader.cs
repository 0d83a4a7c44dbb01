using System.Collections.Immutable;
using System.Globalization;

namespace ReportLint.Analysis;

/// <summary>Reads a regular expression for what its matches must contain.</summary>
/// <param name="run">Room for a literal as long as the pattern.</param>
internal ref struct LiteralReader(string pattern, Span<char> run)
{
    private const int MostLiterals = 16;

    // Rules are untrusted, and each group within another takes stack.
    private const int MostNested = 50;

    private readonly string pattern = pattern;

    // The literal that is being read. Groups begin where none is.
    private readonly Span<char> run = run;
    private int length;
    private int at;
    private int depth;

    /// <summary>Whether something was met that may change what the letters mean, (?i), (?x) or a condition, or groups are nested too deep.</summary>
    public bool IsLost { get; private set; }

    private readonly char Current => at < pattern.Length ? pattern[at] : '\0';

    /// <summary>The best clause of an expression up to its end or a closing bracket: of several alternatives a match has one, so it has a literal of one of their best.</summary>
    /// <param name="all">Where all its clauses are wanted.</param>
    public ImmutableArray<string> Alternatives(List<ImmutableArray<string>>? all)
    {
        var best = Sequence(all);
        if (Current != '|')
        {
            return best;
        }

        while (Current == '|')
        {
            at++;
            var other = Sequence(null);
            best = best.IsDefault || other.IsDefault || best.Length + other.Length > MostLiterals ? default : best.AddRange(other);
        }

        all?.Clear();
        if (!best.IsDefault)
        {
            all?.Add(best);
        }

        return best;
    }

    private ImmutableArray<string> Sequence(List<ImmutableArray<string>>? all)
    {
        ImmutableArray<string> best = default;
        while (at < pattern.Length && Current is not ('|' or ')'))
        {
            if (Literal() is { } literal)
            {
                var repeat = Repeat();
                run[length++] = literal;
                length -= repeat is Repetition.MayLack ? 1 : 0;
                if (repeat is not Repetition.Once)
                {
                    End(ref best, all);
                }
            }
            else
            {
                End(ref best, all);
                var inner = Group();
                if (Repeat() is not Repetition.MayLack && !inner.IsDefault)
                {
                    Take(inner, ref best, all);
                }
            }
        }

        End(ref best, all);
        return best;
    }

    private void End(ref ImmutableArray<string> best, List<ImmutableArray<string>>? all)
    {
        if (length > 0)
        {
            if (all is not null || length > RequiredLiterals.Shortest(best))
            {
                Take([run[..length].ToString()], ref best, all);
            }

            length = 0;
        }
    }

    private static void Take(ImmutableArray<string> clause, ref ImmutableArray<string> best, List<ImmutableArray<string>>? all)
    {
        all?.Add(clause);
        best = RequiredLiterals.IsBetter(clause, best) ? clause : best;
    }

    /// <summary>A character that stands for itself; null, and nothing read, where there is none.</summary>
    private char? Literal()
    {
        var isEscape = Current == '\\' && at + 1 < pattern.Length && !char.IsLetterOrDigit(pattern[at + 1]) && pattern[at + 1] != '_';
        var isName = Current == '{' && at + 1 < pattern.Length && char.IsAsciiLetter(pattern[at + 1]);
        if (!isEscape && (isName || Current is '\\' or '(' or '[' or '.' or '^' or '$'))
        {
            return null;
        }

        at += isEscape ? 2 : 1;
        return pattern[at - 1];
    }

    /// <summary>The best clause of what is no literal: a group, a class, an anchor.</summary>
    private ImmutableArray<string> Group()
    {
        switch (pattern[at++])
        {
            case '(' when depth == MostNested:
                (IsLost, at) = (true, pattern.Length);
                return default;
            case '(':
                depth++;
                var isLooked = Head();
                var inner = Current == ')' ? default : Alternatives(null);
                at++;
                depth--;
                return isLooked ? default : inner;
            case '[':
                // A bracket that stands first is one of the class.
                at += Current == '^' ? 1 : 0;
                at += Current == ']' ? 1 : 0;
                for (; at < pattern.Length && Current != ']'; at++)
                {
                    at += Current == '\\' ? 1 : 0;
                }

                at++;
                return default;
            case '{':
                at = Math.Max(at, pattern.IndexOf('}', at) + 1);
                return default;
            case '\\' when at < pattern.Length:
                var kind = pattern[at++];
                at += kind switch { 'u' => 4, 'x' => 2, 'c' => 1, _ => 0 };
                if ((kind is 'p' or 'P' && Current == '{') || (kind == 'k' && Current is '<' or '\''))
                {
                    var end = pattern.IndexOfAny(['}', '>', '\''], at + 1);
                    at = end < 0 ? pattern.Length : end + 1;
                }

                return default;
            default:
                return default;
        }
    }

    /// <summary>Reads what stands behind an opening bracket: a name, options, a mark. True for what is only looked at and no part of the match.</summary>
    private bool Head()
    {
        if (Current != '?')
        {
            return false;
        }

        at++;
        var rest = pattern.AsSpan(at);
        if (rest is [':' or '>', ..])
        {
            at++;
            return false;
        }

        if (rest is ['=' or '!', ..] or ['<', '=' or '!', ..])
        {
            at += rest[0] == '<' ? 2 : 1;
            return true;
        }

        var options = Math.Max(0, rest.IndexOfAnyExcept("imnsx-"));
        IsLost |= rest is ['(' or '#', ..] || rest[..options].ContainsAny('i', 'x');
        var end = rest is ['<' or '\'', ..] ? 1 + rest[1..].IndexOfAny('>', '\'') : options;
        at += end < rest.Length && rest[end] == ')' ? end : end + 1;
        return false;
    }

    private Repetition Repeat()
    {
        var repeat = Current switch { '?' or '*' => Repetition.MayLack, '+' => Repetition.Often, '{' => Counted(), _ => Repetition.Once };
        if (repeat is not Repetition.Once)
        {
            at = Current == '{' ? pattern.IndexOf('}', at) + 1 : at + 1;
            at += Current == '?' ? 1 : 0;
        }

        return repeat;
    }

    /// <summary>{2}, {2,} or {2,5}; any other brace stands for itself.</summary>
    private readonly Repetition Counted()
    {
        var rest = pattern.AsSpan(at + 1);
        var close = rest.IndexOf('}');
        if (close < 1 || !char.IsAsciiDigit(rest[0]) || rest[..close].ContainsAnyExcept("0123456789,") || rest[..close].Count(',') > 1)
        {
            return Repetition.Once;
        }

        var least = rest[..rest.IndexOfAny(',', '}')];
        return int.TryParse(least, CultureInfo.InvariantCulture, out var count) && count == 0 ? Repetition.MayLack : Repetition.Often;
    }

    private enum Repetition
    {
        Once,
        MayLack,
        Often,
    }
}
