using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>What is written in place of a word. With a regular expression $1 is its first group.</summary>
internal sealed record SwapEntry(TextEntry From, string To, Applicability? Fix, ConfigurationPlace Place);

/// <summary>Reads a map of words to what should be written: "wrong: right", or "wrong: {to: right, fix: safe, regex: true}".</summary>
internal static partial class SwapReader
{
    public const string Key = "swap";

    public static ImmutableArray<SwapEntry> Read(YamlFields fields)
    {
        var fix = FixChoice.Read(fields);
        var ignoreCase = TextFinder.IgnoresCase(fields);
        if (fields.Map(Key) is not { } swap)
        {
            return [];
        }

        var entries = ImmutableArray.CreateBuilder<SwapEntry>();
        foreach (var from in swap.Keys.ToList())
        {
            var more = swap.IsMap(from) ? swap.Map(from) : null;
            var word = new PlacedText(from, swap.Place(from));
            var isRegex = more?.Flag("regex") ?? false;
            var to = more is null ? swap.Text(from) : more.RequiredText("to");
            var own = more is null ? fix : FixChoice.Read(more, fix);
            more?.RejectUnused();
            if (to is not null && (isRegex ? PatternCheck.Regex(swap, word, ignoreCase) : PatternCheck.Word(swap, word)))
            {
                entries.Add(new SwapEntry(new TextEntry(from, isRegex ? swap.Expression(from, ignoreCase) : null), to, own, word.Place));
                if (isRegex && more is { IsChecked: false })
                {
                    RejectUnknownGroups(more, LinearPattern.Create(from), to);
                }
            }
        }

        return entries.ToImmutable();
    }

    private static void RejectUnknownGroups(YamlFields entry, Regex regex, string to)
    {
        foreach (Match reference in GroupReference().Matches(to))
        {
            if (regex.GroupNumberFromName(reference.Groups["name"].Value) < 0)
            {
                entry.Problem("to", new LocalizedText(
                    $"正则表达式中没有“{reference.Value}”所指的括号；美元符号本身写作 $$",
                    $"the regular expression has no group that \"{reference.Value}\" could mean; a dollar sign itself is written $$"));
            }
        }
    }

    [GeneratedRegex(@"(?<!\$)(\$\$)*\$((?<name>[0-9]+)|\{(?<name>\w+)\})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GroupReference();

    /// <summary>A replacement in which its own word is found again would never mend anything.</summary>
    public static void RejectEndless(YamlFields fields, ImmutableArray<SwapEntry> swap, TextFinder finder)
    {
        foreach (var entry in fields.IsChecked ? [] : swap.Where(static e => !e.From.IsRegex))
        {
            if (finder.Find(entry.To).Any(m => swap[m.Entry] == entry && !string.Equals(entry.To.Substring(m.Index, m.Length), entry.To, StringComparison.Ordinal)))
            {
                fields.Problem(entry.Place, new LocalizedText(
                    $"“{entry.To}”中又会找到“{entry.From.Text}”：把“{entry.To}”写入 exceptions",
                    $"\"{entry.From.Text}\" would be found again in \"{entry.To}\": add \"{entry.To}\" to exceptions"));
            }
        }
    }
}
