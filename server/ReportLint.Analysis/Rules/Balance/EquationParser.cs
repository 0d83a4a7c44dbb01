using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What is wrong with an expression, and where in it, from 0.</summary>
public sealed record EquationError(int Position, LocalizedText Message);

/// <summary>
/// The grammar: sum (= | &lt;= | &gt;=) sum; a sum is names joined by + and -. A minus needs a blank before it, since ids contain hyphens:
/// carried-in is one name.
/// </summary>
public sealed class EquationParser
{
    private readonly string text;
    private int at;

    private EquationParser(string text) => this.text = text;

    public static (Equation? Equation, EquationError? Error) Parse(string text)
    {
        var parser = new EquationParser(text);
        var left = parser.Sum();
        if (left.Error is not null)
        {
            return (null, left.Error);
        }

        if (parser.Relation() is not { } relation)
        {
            return (null, new EquationError(parser.at, new LocalizedText("这里应当是 =、<= 或 >=", "=, <= or >= is expected here")));
        }

        var right = parser.Sum();
        if (right.Error is not null)
        {
            return (null, right.Error);
        }

        parser.SkipBlanks();
        return parser.at < text.Length
            ? (null, new EquationError(parser.at, new LocalizedText($"这里不应有“{text[parser.at]}”：名称之间用 +，或前面带空格的 -", $"\"{text[parser.at]}\" is not expected here: join names with + or with - behind a blank")))
            : (new Equation(left.Terms, relation, right.Terms), null);
    }

    private (ImmutableArray<EquationTerm> Terms, EquationError? Error) Sum()
    {
        var terms = ImmutableArray.CreateBuilder<EquationTerm>();
        var sign = Sign() ?? 1;
        while (true)
        {
            SkipBlanks();
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '*' or '@' or '_' || (text[at] == '-' && at > start)))
            {
                at++;
            }

            if (at == start)
            {
                if (at > 0 && at < text.Length && text[at] == '=' && text[at - 1] == '=')
                {
                    return ([], new EquationError(at, new LocalizedText("一个 = 就够了", "one = is enough")));
                }

                return ([], new EquationError(at, new LocalizedText("这里应当是行或列的名称", "the name of a row or column is expected here")));
            }

            terms.Add(new EquationTerm(sign, text[start..at], start));
            if (Sign() is not { } next)
            {
                return (terms.ToImmutable(), null);
            }

            sign = next;
        }
    }

    private int? Sign()
    {
        SkipBlanks();
        if (at >= text.Length || text[at] is not ('+' or '-' or '−'))
        {
            return null;
        }

        return text[at++] == '+' ? 1 : -1;
    }

    private EquationRelation? Relation()
    {
        SkipBlanks();
        var rest = text.AsSpan(at);
        var (relation, length) = rest switch
        {
            ['=', ..] => (EquationRelation.Equal, 1),
            ['<', '=', ..] => (EquationRelation.AtMost, 2),
            ['>', '=', ..] => (EquationRelation.AtLeast, 2),
            _ => (EquationRelation.Equal, 0),
        };
        at += length;
        return length == 0 ? null : relation;
    }

    private void SkipBlanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
