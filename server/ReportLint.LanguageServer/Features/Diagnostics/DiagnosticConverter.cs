using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>Writes findings as the protocol has them.</summary>
internal static class DiagnosticConverter
{
    public const string Source = "reportlint";

    public static ImmutableArray<LspDiagnostic> Convert(OpenDocument document, LintResult result, Language language, PositionEncoding encoding) =>
        [.. result.Diagnostics.Select(d => Convert(document, d, language, encoding))];

    public static LspDiagnostic Convert(OpenDocument document, Diagnostic found, Language language, PositionEncoding encoding) => new(
        Positions.Of(document.Text, found.Span, encoding),
        Severity(found.Severity),
        found.Rule.Id,
        found.Rule.HelpUri is { } page ? new CodeDescription(page.AbsoluteUri) : null,
        Source,
        found.Message.In(language),
        found.Related.IsEmpty ? null : [.. found.Related.Select(r => new RelatedInformation(new Location(r.Document is null ? document.Uri : DocumentUri.Of(r.Document.Path), Positions.Of(r.Document?.Text ?? document.Text, r.Span, encoding)), r.Message.In(language)))],
        found.Fixes.IsEmpty ? null : new DiagnosticData([.. found.Fixes.Select(f => new FixData(f.Title.In(language), f.Applicability == Applicability.Safe, Edits(document, f.Changes, encoding)))]));

    public static ImmutableArray<TextEdit> Edits(OpenDocument document, ImmutableArray<TextChange> changes, PositionEncoding encoding) =>
        [.. changes.Select(c => new TextEdit(Positions.Of(document.Text, c.Span, encoding), c.NewText))];

    public static LspDiagnostic Convert(ConfigurationProblem problem, Language language)
    {
        // A problem has a place, not a length: the client marks the word that stands there. The editor's own units are not known here, nor needed: keys are ASCII.
        var start = new Position(Math.Max(0, problem.Line - 1), Math.Max(0, problem.Column - 1));
        return new LspDiagnostic(new Range(start, start), LspSeverity.Error, "configuration", null, Source, problem.Message.In(language));
    }

    private static int Severity(Severity severity) => severity switch
    {
        Analysis.Severity.Error => LspSeverity.Error,
        Analysis.Severity.Warning => LspSeverity.Warning,
        _ => LspSeverity.Information,
    };
}
