using System.Globalization;
using System.Text;

namespace ReportLint.Generator;

/// <summary>Writes the sentences of one report out of the vocabulary. Each year of the report's own becomes a place with a name.</summary>
internal sealed class Prose
{
    private const string HanDigits = "零一二三四五六七八九十";

    private readonly Draft draft;
    private readonly Random random;
    private readonly string place;
    private readonly string body;
    private readonly string self;
    private readonly string yearBlank;
    private int years;

    public Prose(Draft draft, Random random)
    {
        this.draft = draft;
        this.random = random;
        place = Pick(Phrases.Places);
        (var name, self) = random.Pick(Phrases.Bodies);
        body = place + name;
        yearBlank = random.Chance(4) ? " " : "";
    }

    public string Body => body;

    public string Pick(string[] phrases) => random.Pick(phrases);

    /// <summary>A sentence of one of these patterns.</summary>
    /// <param name="yearPlace">What the place of the report's own year is named after; null where the year is plain text.</param>
    public string Sentence(string[] patterns, string? yearPlace = null) => Expand(Pick(patterns), yearPlace);

    /// <summary>A few sentences of no particular year.</summary>
    public string Filler(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(Sentence(Phrases.Fillers));
        }

        return text.ToString();
    }

    public string Expand(string pattern, string? yearPlace)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '{' ? pattern.IndexOf('}', i) : -1;
            if (end < 0)
            {
                text.Append(pattern[i]);
                continue;
            }

            text.Append(Word(pattern[(i + 1)..end], yearPlace));
            i = end;
        }

        return text.ToString();
    }

    private string Word(string name, string? yearPlace) => name switch
    {
        "Y" => (yearPlace is null ? Year(0) : draft.Slots.Add($"year:{yearPlace}:{years++}", Year(0))) + yearBlank,
        "Y-1" => Year(-1),
        "Y+1" => Year(1),
        "N" => random.Next(12, 980).ToString(CultureInfo.InvariantCulture),
        "day" => random.Next(10, 31).ToString(CultureInfo.InvariantCulture),
        "n" => random.Next(2, 12).ToString(CultureInfo.InvariantCulture),
        "we" => self,
        "body" => body,
        "place" => place,
        "topic" or "topic2" => Pick(Phrases.Topics),
        "channel" => Pick(Phrases.Channels),
        "means" => Pick(Phrases.Means),
        "effect" => Pick(Phrases.Effects),

        // What is left is a row of the table of applications: its total as the table has it before anything is changed.
        "new+carried-in" => $"{Figure("new") + Figure("carried-in")}",
        "han:new" => Figure("new") <= 10 ? HanDigits[(int)Figure("new")].ToString() : $"{Figure("new")}",
        _ => Written(name),
    };

    private string Written(string row) => draft.Slots[new CellId("applications", row, "total").Key];

    private decimal Figure(string row) => decimal.Parse(Written(row), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private string Year(int offset) => (draft.Year + offset).ToString(CultureInfo.InvariantCulture);
}
