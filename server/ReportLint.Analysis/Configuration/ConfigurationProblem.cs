namespace ReportLint.Analysis;

/// <summary>Something wrong in a pack, a rule or a configuration file. Line and column count from 1; line 0 is the file as a whole.</summary>
public sealed record ConfigurationProblem(string File, int Line, int Column, LocalizedText Message)
{
    public override string ToString() => In(Language.English);

    public string In(Language language) => Line > 0 ? $"{File}:{Line}:{Column}: {Message.In(language)}" : $"{File}: {Message.In(language)}";
}
