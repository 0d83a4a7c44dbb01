namespace ReportLint.Analysis;

public enum Language
{
    English,
    Chinese,
}

/// <summary>A text in both languages of the program. Most texts are shown in one of them, many not at all: what costs work is written when it is asked for.</summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly Func<Language, string>? write;
    private string? zh;
    private string? en;

    public LocalizedText(string zh, string en)
    {
        this.zh = zh;
        this.en = en;
    }

    private LocalizedText(Func<Language, string> write) => this.write = write;

    public string Zh => zh ??= write?.Invoke(Language.Chinese) ?? "";

    public string En => en ??= write?.Invoke(Language.English) ?? "";

    public static LocalizedText Same(string text) => new(text, text);

    /// <param name="write">Writes the text in a language; it is called at most once for each, or twice if two threads ask at once, and keeps what it refers to alive.</param>
    public static LocalizedText Later(Func<Language, string> write) => new(write);

    public string In(Language language) => language == Language.Chinese ? Zh : En;

    public bool Equals(LocalizedText? other) =>
        other is not null && string.Equals(Zh, other.Zh, StringComparison.Ordinal) && string.Equals(En, other.En, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() => HashCode.Combine(Zh, En);

    public override string ToString() => En;
}
