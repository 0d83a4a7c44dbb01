using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>What a test can come to. The names are those that rule authors know from ast-grep.</summary>
public enum TestFault
{
    /// <summary>The rule found what it should not.</summary>
    Noisy,

    /// <summary>The rule did not find what it should.</summary>
    Missing,

    /// <summary>The rule found it and says or offers something else.</summary>
    Different,

    /// <summary>A fix does not do what it should.</summary>
    WrongFix,

    /// <summary>The test cannot be run.</summary>
    NotRun,
}

/// <summary>One thing that a test found amiss.</summary>
public sealed record TestFailure(TestFault Fault, LocalizedText Message)
{
    /// <summary>A word for the fault.</summary>
    public LocalizedText Name => Fault switch
    {
        TestFault.Noisy => new LocalizedText("误报", "noisy"),
        TestFault.Missing => new LocalizedText("漏报", "missing"),
        TestFault.Different => new LocalizedText("不符", "different"),
        TestFault.WrongFix => new LocalizedText("修正有误", "wrong fix"),
        _ => new LocalizedText("未能运行", "not run"),
    };
}

/// <summary>What one run of a test came to.</summary>
/// <param name="Layout">The layout that the form was written in; null for a document of words.</param>
/// <param name="Found">What the rule found.</param>
public sealed record TestOutcome(RuleTest Test, TableLayout? Layout, LintResult? Result, ImmutableArray<Diagnostic> Found, ImmutableArray<TestFailure> Failures)
{
    public bool Passed => Failures.IsEmpty;
}
