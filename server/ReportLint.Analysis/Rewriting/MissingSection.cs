using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A section of the form that a document does not have.</summary>
/// <param name="Index">Which section of the form it is, from 0.</param>
/// <param name="Place">The heading before which it belongs, or the end of the text.</param>
public sealed record MissingSection(SectionForm Form, int Index, TextSpan Place)
{
    public static ImmutableArray<MissingSection> Read(SemanticModel model)
    {
        var missing = ImmutableArray.CreateBuilder<MissingSection>();
        var next = EndOfText(model.Tree.Text);
        for (var i = model.Pack.Sections.Length - 1; i >= 0; i--)
        {
            var form = model.Pack.Sections[i];
            if (model.Sections.Find(form.Id) is { } found)
            {
                next = found.HeadingSpan;
            }
            else
            {
                missing.Insert(0, new MissingSection(form, i, next));
            }
        }

        return missing.ToImmutable();
    }

    private static TextSpan EndOfText(SourceText text) => new(Blanks.Trim(text.Content, new TextSpan(0, text.Length)).End, 0);
}
