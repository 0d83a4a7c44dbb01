using System.Text.RegularExpressions;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Puts a missing section where it belongs: its heading as those beside it are written, and the tables of the form that the document lacks, unfilled.</summary>
public static partial class SectionInsertion
{
    /// <summary>The change that puts the section in; null where the headings beside it stand in lines with other words.</summary>
    public static TextChange? Of(SemanticModel model, MissingSection missing)
    {
        var text = model.Tree.Text;
        if (HeadingOf(model, missing) is not { } heading)
        {
            return null;
        }

        var layout = model.Tree.Format == DocumentFormat.Html ? TableLayout.Html : TableLayout.Gfm;
        var tables = model.Pack.Tables.Where(t => t.AppliesTo(model.Version) && IsOf(missing, t) && model.Table(t.Id) is null)
            .Select(t => FormTableWriter.Write(t, layout, static (_, _) => ""));
        var block = string.Join("\n\n", tables.Prepend(heading));
        return Position(model, missing) is { } position ? LineEdits.InsertBefore(text, position, block) : LineEdits.Append(text, block);
    }

    /// <summary>
    /// The fix that puts in the heading of a section whose tables are all there, and nothing else; null where it is not certain that only the heading is
    /// lacking, and how it is written. It is safe if no words above the table may belong to the section too.
    /// </summary>
    public static CodeFix? OfHeading(SemanticModel model, MissingSection missing)
    {
        var tables = model.Pack.Tables.Where(t => t.AppliesTo(model.Version) && IsOf(missing, t)).Select(t => model.Table(t.Id)).ToList();
        if (tables.Count == 0 || tables.Exists(static t => t is null) || WrittenTable(model, missing) is not { } written
            || HeadingOf(model, missing) is not { } heading)
        {
            return null;
        }

        var above = HeadingAbove.Read(model, missing, written);
        return above.MayBeThere ? null : new CodeFix(
            new LocalizedText($"在表格上方补上标题“{missing.Form.Title}”", $"Put the heading \"{missing.Form.Title}\" above the table"),
            above.MayHaveWords ? Applicability.Unsafe : Applicability.Safe,
            [LineEdits.InsertBefore(model.Tree.Text, written.Span.Start, heading)]);
    }

    private static bool IsOf(MissingSection missing, TableForm table) => string.Equals(table.Section, missing.Form.Id, StringComparison.Ordinal);

    /// <summary>A place in the line before which the section goes; null: behind all.</summary>
    private static int? Position(SemanticModel model, MissingSection missing)
    {
        // Where only the heading is lacking, it goes above its table.
        if (TableOf(model, missing) is { } table)
        {
            return WrittenTable(model, missing)?.Span.Start ?? table.Span.Start;
        }

        var end = model.Tree.Format == DocumentFormat.Html ? model.Tree.Text.Content.LastIndexOf("</body", StringComparison.OrdinalIgnoreCase) : -1;
        return !missing.Place.IsEmpty ? missing.Place.Start : end < 0 ? null : end;
    }

    /// <summary>The first table of the section, if it stands between the sections beside it.</summary>
    private static BoundTable? TableOf(SemanticModel model, MissingSection missing)
    {
        var (previous, _) = Neighbours(model, missing);
        return model.Tables.Where(t => IsOf(missing, t.Form) && !t.Rows.IsEmpty).MinBy(static t => t.Span.Start) is { } table
            && table.Span.Start >= (previous?.HeadingSpan.End ?? 0) && (missing.Place.IsEmpty || table.Span.End <= missing.Place.Start) ? table : null;
    }

    /// <summary>That table as it is written; null where its first line is not certain.</summary>
    private static TableSyntax? WrittenTable(SemanticModel model, MissingSection missing) => TableOf(model, missing) is not { } table ? null
        : model.Tree.Root.Blocks.OfType<TableSyntax>().FirstOrDefault(b => b.Span.Overlaps(table.Span)) is { Layout: not TableLayout.Aligned } written
            && !model.Tables.Any(t => t.Span.Start < table.Span.Start && t.Span.Overlaps(written.Span)) ? written : null;

    internal static (BoundSection? Previous, BoundSection? Next) Neighbours(SemanticModel model, MissingSection missing)
    {
        var forms = model.Pack.Sections;
        return (forms.Take(missing.Index).Select(f => model.Sections.Find(f.Id)).LastOrDefault(static s => s is not null),
            forms.Skip(missing.Index + 1).Select(f => model.Sections.Find(f.Id)).FirstOrDefault(static s => s is not null));
    }

    /// <summary>The heading of a missing section, as those beside it are written; null where they stand in lines with other words.</summary>
    public static string? HeadingOf(SemanticModel model, MissingSection missing)
    {
        var (previous, next) = Neighbours(model, missing);
        if ((previous ?? next) is not { } beside)
        {
            return model.Tree.Format switch
            {
                DocumentFormat.Html => $"<h2>{missing.Form.Title}</h2>",
                DocumentFormat.Markdown => $"## {missing.Form.Title}",
                _ => missing.Form.Title,
            };
        }

        var text = model.Tree.Text;
        var line = text.LineIndex(beside.HeadingSpan.Start);
        var before = text.ToString(TextSpan.FromBounds(text.Line(line).Start, beside.HeadingSpan.Start));
        var after = text.ToString(TextSpan.FromBounds(beside.HeadingSpan.End, Math.Max(beside.HeadingSpan.End, text.Line(line).End))).TrimEnd();
        if (HasWords(before) || HasWords(after))
        {
            return null;
        }

        var words = text.ToString(beside.HeadingSpan);
        var numbering = Numbering.Read(words);
        var ordinal = numbering is null ? 0 : numbering.Ordinal + missing.Index - model.Pack.Sections.IndexOf(beside.Form);
        var number = numbering is null || ordinal is < 1 or > 99 ? "" : NumberingWriter.Like(words[..numbering.Length], numbering.Style, ordinal);
        return before + number + missing.Form.Title + after + Underline(model, beside);
    }

    /// <summary>The line of = or - under a heading that is marked up so.</summary>
    private static string Underline(SemanticModel model, BoundSection section)
    {
        var text = model.Tree.Text;
        var block = model.Tree.Root.Blocks.FirstOrDefault(b => b is HeadingSyntax && b.Span.Contains(section.HeadingSpan.Start));
        var line = text.LineIndex(section.HeadingSpan.End) + 1;
        return block is not null && line < text.LineCount && text.Line(line).Start < block.Span.End ? "\n" + text.ToString(text.Line(line)) : "";
    }

    private static bool HasWords(string text) => Tag().Replace(text, "").Any(char.IsLetterOrDigit);

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
