using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>What code actions are asked for, and what those that offer them share.</summary>
internal sealed record ActionRequest(RequestContext Context, OpenDocument Document, LintResult Result, TextSpan Span, CodeActionContext Wanted)
{
    public Snapshot State => Context.State;

    public bool IsAutomatic => Wanted.TriggerKind == CodeActionContext.Automatic;

    /// <summary>The findings at the place, also those that only touch it.</summary>
    public ImmutableArray<Diagnostic> Findings { get; } = [.. Result.Diagnostics.Where(d => d.Span.Start <= Span.End && Span.Start <= d.Span.End)];

    public bool Touches(TextSpan span) => span.Start <= Span.End && Span.Start <= span.End;

    public bool Wants(string kind) => CodeActionKinds.IsWanted(kind, Wanted.Only);

    public CodeAction Action(string kind, LocalizedText title, params ReadOnlySpan<Diagnostic> mends)
    {
        var diagnostics = ImmutableArray.CreateBuilder<LspDiagnostic>(mends.Length);
        foreach (var found in mends)
        {
            diagnostics.Add(DiagnosticConverter.Convert(Document, found, State.Language, State.Encoding));
        }

        return new CodeAction(title.In(State.Language), kind) { Diagnostics = diagnostics.Count == 0 ? null : diagnostics.ToImmutable() };
    }

    public CodeAction WithEdit(CodeAction action, ImmutableArray<TextChange> changes) => action with { Edit = WorkspaceEdits.Of(State, Document, changes) };

    /// <summary>Leaves the edit for later where the client comes back for it, else computes it now.</summary>
    public CodeAction WithLazyEdit(CodeAction action, string edit, string? target = null, int? offset = null)
    {
        var lazy = new LazyEdit(Document.Uri, Document.Stamp, edit, target, offset);
        return State.Client.ResolvesEdits ? action with { Data = lazy } : WithEdit(action, LazyEdits.Compute(Document, lazy, Context.Cancellation));
    }
}
