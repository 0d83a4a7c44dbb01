namespace ReportLint.Analysis;

public enum Language
{
    English,
    Chinese,
}

/// <summary>A text in both languages of the program.</summary>
public sealed record LocalizedText(string Zh, string En)
{
    public static LocalizedText Same(string text) => new(text, text);

    public string In(Language language) => language == Language.Chinese ? Zh : En;
}
