namespace ReportLint.Analysis;

/// <summary>Where a text names years of this century. Most sentences name none or no date, so that no pattern need be run over them.</summary>
internal static class YearPlaces
{
    /// <summary>How many digits a year has.</summary>
    public const int Digits = 4;

    // All years that a report gives for itself begin with it.
    private const string Century = "20";

    /// <summary>The next place where a year's digits stand before the word for year or before what parts the numbers of a date; -1 if there is none.</summary>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        while (text[from..].IndexOf(Century, StringComparison.Ordinal) is >= 0 and var next)
        {
            var place = from + next;
            if (place + Digits < text.Length && char.IsDigit(text[place + 2]) && char.IsDigit(text[place + 3]) && text[SkipBlanks(text, place + Digits)..] is ['年' or '.' or '/' or '-', ..])
            {
                return place;
            }

            from = place + 1;
        }

        return -1;
    }

    /// <summary>Whether a number follows a year, as the month does in a date.</summary>
    public static bool AreInDates(ReadOnlySpan<char> text)
    {
        for (var place = Next(text, 0); place >= 0; place = Next(text, place + 1))
        {
            var month = SkipBlanks(text, SkipBlanks(text, place + Digits) + 1);
            if (month < text.Length && char.IsDigit(text[month]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place behind white space.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
