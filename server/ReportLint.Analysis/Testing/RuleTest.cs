using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A finding that a test of a rule wants. What is null is not compared.</summary>
/// <param name="Text">The words that the finding marks.</param>
/// <param name="Fix">The words that the finding's first fix puts in; "" for a fix that takes words out.</param>
/// <param name="IsFixable">Whether there is a fix.</param>
public sealed record ExpectedFinding(ReportAddress Address, string? Text, string? Message, Severity? Severity, string? Fix, bool? IsFixable)
{
    /// <summary>Where the test says so.</summary>
    public ConfigurationPlace Place { get; init; }
}

/// <summary>The document that a test is run on: words as they are, or the form filled in.</summary>
public abstract record TestDocument
{
    /// <summary>The year that the test runs with; null to read it from the document.</summary>
    public int? Year { get; init; }
}

/// <summary>Words as they are, with ⟦…⟧ around what is to be found.</summary>
public sealed record TextDocument(string Marked, DocumentFormat Format) : TestDocument
{
    /// <summary>The whole text after the fixes; null if it is not compared.</summary>
    public string? Fixed { get; init; }
}

/// <summary>The form of the family, full of zeros but for what is set, written in each of the layouts.</summary>
/// <param name="Version">Which version of the form.</param>
/// <param name="Cells">What stands in cells, by table.row.column.</param>
/// <param name="Prose">The words of sections, by their ids.</param>
/// <param name="Without">What is left out: sections by their ids, rows by table.row.</param>
public sealed record FormDocument(
    string Version,
    ImmutableArray<TableLayout> Layouts,
    ImmutableDictionary<string, string> Cells,
    ImmutableDictionary<string, string> Prose,
    ImmutableHashSet<string> Without) : TestDocument
{
    /// <summary>What stands in cells of last year's report; null where there is none.</summary>
    public ImmutableDictionary<string, string>? Previous { get; init; }
}

/// <summary>A test that stands in a rule file. It speaks of its own rule alone; what others find does not matter.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">Where the test stands.</param>
public sealed record RuleTest(string Rule, string Name, TestDocument Given, ImmutableArray<ExpectedFinding> Expect, ConfigurationPlace Place)
{
    /// <summary>Whether the test wants the rule to find something.</summary>
    public bool Fires => !Expect.IsEmpty || Given is TextDocument { Marked: var text } && text.Contains(TestMarks.Open, StringComparison.Ordinal);
}
