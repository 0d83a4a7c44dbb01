using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>textDocument/hover: what stands here by the form, what is found here, and what could not be checked.</summary>
internal static class Hovers
{
    public static Hover? Answer(RequestContext context, PositionParams asked)
    {
        if (context.State.Document(asked.TextDocument) is { Authored: not null })
        {
            return AuthoredPlace.Of(context, asked.TextDocument, asked.Position) is { } authored ? AuthoringHovers.Of(authored) : null;
        }

        if (CursorPlace.Of(context, asked.TextDocument, asked.Position) is not { } place)
        {
            return null;
        }

        var write = new HoverText(place.State.Language, place.State.Client.ShowsMarkdown);
        var parts = new List<(TextSpan Span, string Text)>();
        if (place.Bound is { } bound)
        {
            parts.Add((bound.Span, bound.Cell is { } cell ? write.Cell(bound.Table, cell, place.Document.Equations(context.Cancellation)) : write.Label(bound.Table, bound.Row)));
        }

        var found = place.Result.Diagnostics.Where(d => Touches(d.Span, place.Offset)).ToList();
        parts.AddRange(found.Select(d => (d.Span, write.Finding(d))));

        // A finding at the same place says it too.
        var open = place.Model?.NotAssessed.Where(n => Touches(n.Span, place.Offset) && !found.Exists(d => d.Span == n.Span));
        parts.AddRange((open ?? []).Select(n => (n.Span, write.NotAssessed(n))));
        return parts.Count == 0 ? null : new Hover(write.Join(parts.Select(static p => p.Text)), place.Range(parts.MinBy(static p => p.Span.Length).Span));
    }

    private static bool Touches(TextSpan span, int offset) => offset >= span.Start && offset <= span.End;
}
