namespace ReportLint.Analysis;

/// <summary>How sure and how grave a finding is. Error: a rule of the form is broken. Warning: very likely wrong, a person should look. Info: a hint.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
