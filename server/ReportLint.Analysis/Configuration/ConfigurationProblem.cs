namespace ReportLint.Analysis;

/// <summary>Something wrong in a pack, a rule or a configuration file. Line and column count from 1.</summary>
public sealed record ConfigurationProblem(string File, int Line, int Column, string Message)
{
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
