using System.Text;

namespace ReportLint.Fuzzing;

/// <summary>Damages a text as extraction, editing and malice do.</summary>
public static class Mutator
{
    private const int MostChanges = 12;

    private static readonly string[] CellMarks = ["|", "\t", "  ", "</td>"];

    /// <param name="other">A text from which pieces may be taken.</param>
    public static string Mutate(string text, Random random, string other)
    {
        for (var n = 1 + (int)(MostChanges * Math.Pow(random.NextDouble(), 3)); n > 0; n--)
        {
            text = Change(text, random, other);
        }

        return text;
    }

    private static string Change(string text, Random random, string other)
    {
        var (start, length) = Range(text, random);
        return random.Next(15) switch
        {
            0 => Replace(text, start, Math.Min(1, length), ((char)random.Next(0x10000)).ToString()),
            1 => Replace(text, start, Math.Min(1, length), ((char)(length > 0 ? text[start] ^ (1 << random.Next(8)) : 0)).ToString()),
            2 => text.Remove(start, length),
            3 => text.Insert(start, text.Substring(start, length)),
            4 => text.Remove(start, length).Insert(random.Next(text.Length - length + 1), text.Substring(start, length)),
            5 => text.Insert(start, Pick(Vocabulary.All, random)),
            6 => Replace(text, start, length, Pick(Vocabulary.All, random)),
            7 => text.Insert(start, Repeat(Pick(Vocabulary.All, random), 1 << random.Next(random.Next(20) == 0 ? 12 : 6))),
            8 => Range(other, random) is var (from, count) ? text.Insert(start, other.Substring(from, count)) : text,
            9 => Lines(text, random, static (lines, a, _) => lines.RemoveAt(a)),
            10 => Lines(text, random, static (lines, a, _) => lines.Insert(a, lines[a])),
            11 => Lines(text, random, static (lines, a, b) => (lines[a], lines[b]) = (lines[b], lines[a])),
            12 => Lines(text, random, (lines, a, _) => lines[a] = SwapCells(lines[a], random)),
            13 => text[..start],
            _ => Everywhere(text, random),
        };
    }

    /// <summary>Mostly short, sometimes long.</summary>
    private static (int Start, int Length) Range(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        return (start, Math.Min(text.Length - start, random.Next(random.Next(5) == 0 ? 400 : 12)));
    }

    private static string Replace(string text, int start, int length, string by) => text.Remove(start, length).Insert(start, by);

    private static string Pick(IReadOnlyList<string> words, Random random) => words[random.Next(words.Count)];

    private static string Repeat(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

    private static string Lines(string text, Random random, Action<List<string>, int, int> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines, random.Next(lines.Count), random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    private static string SwapCells(string line, Random random)
    {
        var mark = Pick(CellMarks, random);
        var cells = line.Split(mark);
        var (a, b) = (random.Next(cells.Length), random.Next(cells.Length));
        (cells[a], cells[b]) = (cells[b], cells[a]);
        return string.Join(mark, cells);
    }

    /// <summary>What an editor or an extraction does to a whole text.</summary>
    private static string Everywhere(string text, Random random) => random.Next(8) switch
    {
        0 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        1 => text.Replace('\n', '\r'),
        2 => text.Replace("\n\n", "\n", StringComparison.Ordinal),
        3 => text.Replace("\n", "\n\n", StringComparison.Ordinal),
        4 => text.Replace(" ", "", StringComparison.Ordinal),
        5 => text.Replace("|", random.Next(2) == 0 ? "｜" : "\t", StringComparison.Ordinal),
        6 => string.Concat(text.Select(static c => c is >= '0' and <= '9' ? (char)(c - '0' + '０') : c)),
        _ => text.Replace('\n', '\u2028'),
    };
}
