using System.Collections.Immutable;
using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Generator;

/// <summary>
/// Places in a text that have names, so that after all writing and damaging it is known where each of them came to stand. A place is a pair of
/// marks around its words: variation selectors, which take no width on the page and occur in no report. Words may hold places themselves.
/// </summary>
public sealed class Slots
{
    private const int Digits = 4;
    private const char Zero = '\uFE00';
    private const char Open = '\uFE0E';
    private const char Close = '\uFE0F';

    private readonly List<string> keys = [];
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);

    public IEnumerable<string> Keys => keys;

    /// <summary>The words of a place. What is set here is written wherever the place stands.</summary>
    public string this[string key]
    {
        get => words[key];
        set => words[key] = value;
    }

    public bool Contains(string key) => words.ContainsKey(key);

    /// <summary>A new place; what comes back stands for it in a text until <see cref="Fill"/>.</summary>
    public string Add(string key, string text)
    {
        words.Add(key, text);
        ids.Add(key, keys.Count);
        keys.Add(key);
        return Place(key);
    }

    /// <summary>What stands for a place in a text.</summary>
    public string Place(string key) => Mark(Open, ids[key]) + Mark(Close, ids[key]);

    /// <summary>The text with the words of its places, between their marks.</summary>
    public string Fill(string text)
    {
        var filled = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            filled.Append(text[i]);
            if (text[i] == Open)
            {
                var id = Read(text, i);
                filled.Append(text, i + 1, Digits).Append(Fill(words[keys[id]]));
                i += Digits;
            }
        }

        return filled.ToString();
    }

    /// <summary>Takes the marks out of a text; gives where each place stands. A place that was cut out of the text is not there.</summary>
    public static (string Text, ImmutableDictionary<string, TextSpan> Places) Locate(string marked, Slots slots)
    {
        var text = new StringBuilder(marked.Length);
        var starts = new Dictionary<int, int>();
        var places = ImmutableDictionary.CreateBuilder<string, TextSpan>(StringComparer.Ordinal);
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case Open:
                    starts[Read(marked, i)] = text.Length;
                    i += Digits;
                    break;
                case Close:
                    var id = Read(marked, i);
                    if (starts.TryGetValue(id, out var start))
                    {
                        places[slots.keys[id]] = TextSpan.FromBounds(start, text.Length);
                    }

                    i += Digits;
                    break;
                default:
                    text.Append(marked[i]);
                    break;
            }
        }

        return (text.ToString(), places.ToImmutable());
    }

    /// <summary>The words of a filled text without the marks.</summary>
    public static string Plain(string marked)
    {
        var text = new StringBuilder(marked.Length);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] is Open or Close)
            {
                i += Digits;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>The place that a filled text begins with; null where it begins with none.</summary>
    public string? KeyOf(string marked) => marked.Length > Digits && marked[0] == Open ? keys[Read(marked, 0)] : null;

    /// <summary>Where a number of characters of a filled text end, marks not counted: never inside a mark.</summary>
    public static int Offset(string marked, int characters)
    {
        var i = 0;
        for (; i < marked.Length && characters > 0; i++)
        {
            if (marked[i] is Open or Close)
            {
                i += Digits;
            }
            else
            {
                characters--;
            }
        }

        return i;
    }

    private static string Mark(char kind, int id)
    {
        var mark = new StringBuilder().Append(kind);
        for (var shift = (Digits - 1) * 3; shift >= 0; shift -= 3)
        {
            mark.Append((char)(Zero + ((id >> shift) & 7)));
        }

        return mark.ToString();
    }

    private static int Read(string text, int at)
    {
        var id = 0;
        for (var i = 1; i <= Digits; i++)
        {
            id = (id << 3) | (text[at + i] - Zero);
        }

        return id;
    }
}
