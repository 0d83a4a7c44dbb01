using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>The edits that cost more than to look at what is found.</summary>
internal static class LazyEdits
{
    public const string FixAll = "fixAll";
    public const string FixRule = "fixRule";
    public const string FixRuleUnsafely = "fixRuleUnsafely";
    public const string RewriteTable = "rewriteTable";
    public const string InsertSection = "insertSection";

    /// <summary>The changes of an edit; none where it has nothing to do.</summary>
    public static ImmutableArray<TextChange> Compute(OpenDocument document, LazyEdit edit, CancellationToken cancellation)
    {
        var result = document.Lint(cancellation);
        return edit switch
        {
            { Edit: FixAll } => Fix(document, null, Applicability.Safe, cancellation),
            { Edit: FixRule, Target: { } rule } => Fix(document, rule, Applicability.Safe, cancellation),
            { Edit: FixRuleUnsafely, Target: { } rule } => Fix(document, rule, Applicability.Unsafe, cancellation),
            { Edit: RewriteTable, Offset: { } offset } => One(TableConversion.At(result, offset, text => Lint(document, text, cancellation))),
            { Edit: InsertSection, Target: { } section } when result.Model is { } model =>
                One(MissingSection.Read(model).FirstOrDefault(m => string.Equals(m.Form.Id, section, StringComparison.Ordinal)) is { } missing ? SectionInsertion.Of(model, missing) : null),
            _ => [],
        };
    }

    /// <summary>Safe fixes go on until nothing is left. Of what changes meaning a person has seen only what is found now.</summary>
    private static ImmutableArray<TextChange> Fix(OpenDocument document, string? rule, Applicability applicability, CancellationToken cancellation) =>
        FixApplier.Apply(
            document.Text,
            text => FixApplier.FixesOf(Lint(document, text, cancellation).Diagnostics.Where(d => rule is null || string.Equals(d.Rule.Id, rule, StringComparison.Ordinal)), applicability),
            applicability == Applicability.Safe ? FixApplier.MostRounds : 1).Changes;

    /// <summary>What is found in a text in place of the document's.</summary>
    public static LintResult Lint(OpenDocument document, SourceText text, CancellationToken cancellation) =>
        ReferenceEquals(text, document.Text) ? document.Lint(cancellation) : document.With(document.Version, text).Lint(cancellation);

    private static ImmutableArray<TextChange> One(TextChange? change) => change is null ? [] : [change];
}
