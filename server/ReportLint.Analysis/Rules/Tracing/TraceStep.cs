using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>What a step of a rule came to.</summary>
public enum TraceOutcome
{
    /// <summary>It was looked at.</summary>
    Taken,

    /// <summary>It was left out; the text says why.</summary>
    Dropped,

    /// <summary>It was told to the writer.</summary>
    Found,
}

/// <summary>One step of what a rule did with a document.</summary>
/// <param name="Span">Where; null where it concerns no place.</param>
public sealed record TraceStep(TraceOutcome Outcome, TextSpan? Span, LocalizedText Text)
{
    public static TraceStep Taken(TextSpan? span, string zh, string en) => new(TraceOutcome.Taken, span, new LocalizedText(zh, en));

    public static TraceStep Dropped(TextSpan? span, string zh, string en) => new(TraceOutcome.Dropped, span, new LocalizedText(zh, en));
}
