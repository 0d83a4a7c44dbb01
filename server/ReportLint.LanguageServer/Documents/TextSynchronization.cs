using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>Applies what a client says has changed.</summary>
internal static class TextSynchronization
{
    /// <summary>Each change is meant for the text that the one before it made.</summary>
    public static SourceText Apply(SourceText text, ImmutableArray<ContentChange> changes, PositionEncoding encoding)
    {
        foreach (var change in changes.OfType<ContentChange>())
        {
            text = change.Range is { } range ? Replace(text, Positions.Span(text, range, encoding), change.Text) : new SourceText(change.Text);
        }

        return text;
    }

    private static SourceText Replace(SourceText text, TextSpan span, string replacement) =>
        new(string.Concat(text.Content.AsSpan(0, span.Start), replacement, text.Content.AsSpan(span.End)));
}
