using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>repeated-words: a word that is written twice in a row (the the), also over a line break; in Chinese three characters or more that are (工作开展工作开展), since shorter ones are doubled on purpose.</summary>
internal sealed class RepeatedWordsRule : Rule
{
    private const int ShortestHan = 3;
    private const int LongestHan = 12;
    private const int ShortestWord = 2;

    // Of a word before a doubled one.
    private const int LongestBefore = 20;

    // What the names of roads and places end with: those of others go on behind them (建设路建设路社区).
    private const string EndsPlaces = "路街巷村镇乡";

    // What stands between words: the process's process id (进程的进程号) says no word twice.
    private const string JoinsWords = "的之和与及或、";

    // 一个部门一个部门地 is how one after the other is said.
    private const char OneByOne = '一';

    private readonly TextSelection selection;
    private readonly ImmutableHashSet<string> exceptions;
    private readonly MessageTemplate message;

    private RepeatedWordsRule(RuleSource source)
        : base(source.Info)
    {
        selection = TextSelection.Read(source);
        exceptions = source.Fields.Texts("exceptions").ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        message = source.Message();
    }

    public static Rule Create(RuleSource source) => new RepeatedWordsRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => selection.Trace(context);

    public override IEnumerable<Diagnostic> Check(RuleContext context) => selection.Of(context).SelectMany(b => Repeated(b.Text.Text).Select(r => Report(b, r.Index, r.Length))).OfType<Diagnostic>();

    /// <summary>Null where mark-up parts the words: of a link, a name in bold and the word behind it each is meant.</summary>
    private Diagnostic? Report(TextBlock block, int index, int length)
    {
        var text = block.Text.Text;
        var first = index + length;
        while (!char.IsLetterOrDigit(text[first]))
        {
            first++;
        }

        var word = text.Substring(index, length);
        var (once, whole) = (block.Text.ToSource(index, length), block.Text.ToSource(index, first + length - index));
        var rest = TextSpan.FromBounds(once.End, whole.End);
        if (!block.Tree.Text.Slice(once).SequenceEqual(word) || !block.Tree.Text.Slice(rest).TrimStart(" \t\r\n\u3000>").SequenceEqual(word))
        {
            return null;
        }

        var isPlain = block.Tree.Text.Slice(rest).TrimStart().SequenceEqual(word);
        return new Diagnostic(Info, Info.Severity, whole, message.Format(("text", TextChanges.Shown(text[index..(first + length)])), ("word", LocalizedText.Same(word))))
        {
            Address = block.Address,
            Fixes = isPlain ? [new CodeFix(new LocalizedText($"只留一个“{word}”", $"Keep one \"{word}\""), Applicability.Unsafe, [new TextChange(rest, "")])] : [],
        };
    }

    /// <summary>Where words begin that stand again behind themselves, and how long they are.</summary>
    private IEnumerable<(int Index, int Length)> Repeated(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = IsHan(text[at]) ? RepeatedHan(text, at) : RepeatedWord(text, at);
            if (length > 0 && !IsException(text, at, length))
            {
                yield return (at, length);
                at += length;
            }

            at += IsHan(text[at]) ? 1 : Math.Max(1, WordLength(text, at));
        }
    }

    /// <summary>Whether a word is an exception by itself, or with the word before it.</summary>
    private bool IsException(string text, int at, int length)
    {
        var word = text.Substring(at, length);
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '\n' or '\r' or '\t')
        {
            end--;
        }

        var start = end;
        while (start > 0 && end - start < LongestBefore && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return exceptions.Contains(word) || (start < end && exceptions.Contains($"{text[start..end]} {word}"));
    }

    private static int RepeatedHan(string text, int at)
    {
        for (var length = Math.Min(LongestHan, (text.Length - at) / 2); length >= ShortestHan; length--)
        {
            var first = text.AsSpan(at, length);
            if (first[0] != OneByOne && first.SequenceEqual(text.AsSpan(at + length, length)) && !JoinsWords.Contains(first[0]) && !JoinsWords.Contains(first[^1]) && !EndsPlaces.Contains(first[^1]) && !first.ContainsAnyExceptInRange('\u4E00', '\u9FFF') && first.ContainsAnyExcept(first[0]))
            {
                return length;
            }
        }

        return 0;
    }

    private static int RepeatedWord(string text, int at)
    {
        var length = WordLength(text, at);
        var second = at + length;
        while (second < text.Length && text[second] is ' ' or '\n' or '\r' or '\t')
        {
            second++;
        }

        // Digits, names (Duran Duran) and letters alone are repeated on purpose.
        return length >= ShortestWord && second > at + length && WordLength(text, second) == length && text.AsSpan(second, length).SequenceEqual(text.AsSpan(at, length))
            && text.AsSpan(at, length) is var word && !word.ContainsAnyExceptInRange('a', 'z') && IsFree(text, at - 1) && IsFree(text, second + length) ? length : 0;
    }

    /// <summary>Whether no word goes on here: not by a hyphen, a point, or what joins words to names and addresses.</summary>
    private static bool IsFree(string text, int at) =>
        at < 0 || at >= text.Length || Blanks.IsBlank(text[at]) || text[at] is ',' or ';' or ':' or '!' or '?' or '，' or '。' || (text[at] is '.' or ')' && (at + 1 == text.Length || Blanks.IsBlank(text[at + 1])));

    private static int WordLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '\'' or '’' or '_' or '-' || (char.IsLetter(text[end]) && !IsHan(text[end]))))
        {
            end++;
        }

        return end - at;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
