using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>Where a request points to in a file of rule authors, and what may stand there.</summary>
internal sealed record AuthoredPlace(OpenDocument Document, AuthoredFile Source, SchemaMap Schema, YamlPlace Yaml, int Offset, Snapshot State)
{
    /// <summary>Null where the document is none of these files, or where nothing but words may stand.</summary>
    public static AuthoredPlace? Of(RequestContext context, TextDocumentIdentifier asked, Position position)
    {
        if (context.State.Document(asked) is not { Authored: { } file } document)
        {
            return null;
        }

        var offset = Positions.Offset(document.Text, position, context.State.Encoding);
        return YamlPlace.At(document.Text, offset) is { } place ? new AuthoredPlace(document, file, file.Schema(document.Text.Content), place, offset, context.State) : null;
    }

    public Range Range => Positions.Of(Document.Text, Yaml.Word, State.Encoding);

    /// <summary>The word around the cursor.</summary>
    public string Word => Document.Text.ToString(Yaml.Word);

    /// <summary>The keys that may stand here.</summary>
    public ImmutableArray<SchemaKey> Keys => Yaml.IsKey ? SchemaPath.KeysAt(Schema, Yaml.Path) : [];

    /// <summary>The fields of the message around the cursor, between braces that are open; none elsewhere.</summary>
    public ImmutableArray<string> Fields
    {
        get
        {
            var line = Document.Text.Line(Document.Text.LineIndex(Offset));
            var before = Document.Text.Slice(TextSpan.FromBounds(line.Start, Math.Clamp(Offset, line.Start, line.End)));
            var quoted = before.IndexOf('"');
            return quoted >= 0 && before.LastIndexOf('{') is var open && open > quoted && open > before.LastIndexOf('}')
                ? [.. Enumerable.Range(1, Yaml.Path.Length).Select(n => SchemaPath.KeyAt(Schema, Yaml.Path[..n])?.Fields ?? []).LastOrDefault(static f => !f.IsDefaultOrEmpty, [])]
                : [];
        }
    }
}
