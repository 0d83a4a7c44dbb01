namespace ReportLint.Analysis;

/// <summary>Where something is said, so that what is wrong with it can be told there. Line and column count from 1; line 0 is the file as a whole.</summary>
public readonly record struct ConfigurationPlace(string File, int Line, int Column)
{
    public ConfigurationProblem Problem(string zh, string en) => Problem(new LocalizedText(zh, en));

    public ConfigurationProblem Problem(LocalizedText message) => new(File, Line, Column, message);
}

/// <summary>A text of a configuration file and where it stands.</summary>
public sealed record PlacedText(string Text, ConfigurationPlace Place);
