using System.Collections.Immutable;
using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>What mending changes in a document.</summary>
/// <param name="Text">The text as it was read.</param>
/// <param name="Source">The bytes that it was read from.</param>
/// <param name="Changes">In order and apart, in coordinates of the text.</param>
internal sealed record DocumentChange(SourceText Text, EncodedText Source, ImmutableArray<TextChange> Changes)
{
    private static readonly TextEncoding Utf8 = new("utf-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 0);

    /// <summary>The same change of the same text written in UTF-8, as terminals read it.</summary>
    public DocumentChange InUtf8() => this with { Source = new EncodedText(Utf8.Encoding.GetBytes(Text.Content), Utf8) };
}
