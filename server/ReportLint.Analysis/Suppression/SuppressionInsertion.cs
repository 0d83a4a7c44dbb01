using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Writes the suppression of one finding: a comment where the document has comments, else an entry for its configuration file.</summary>
public static class SuppressionInsertion
{
    private const string Key = "suppressions:";

    /// <summary>The comment, with the place where it goes; null for plain text, in which it would be words.</summary>
    public static TextChange? Comment(LintResult result, Diagnostic finding)
    {
        var text = result.Tree.Text;
        if (result.Tree.Format == DocumentFormat.PlainText)
        {
            return null;
        }

        if (Table(result, finding) is { } table)
        {
            var address = (finding.Address.Row is { } row ? $" row={row}" : "") + (finding.Address.Column is { } column ? $" column={column}" : "");
            return Before(text, table, $"<!-- reportlint-disable-next-table {finding.Rule.Id}{address} -->");
        }

        // What is lacking at the end of the text has no line of its own.
        var line = text.LineIndex(finding.Span.Start);
        return Blanks.Trim(text.Content, text.Line(line)).IsEmpty || finding.Span.Start == text.Length
            ? new TextChange(new TextSpan(0, 0), $"<!-- reportlint-disable-file {finding.Rule.Id} -->{LineEdits.LineBreak(text)}")
            : Before(text, finding.Span.Start, $"<!-- reportlint-disable-next-line {finding.Rule.Id} -->");
    }

    /// <summary>The entry, as YAML below "suppressions:".</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">The document, relative to the configuration file, with slashes.</param>
    public static string Entry(Diagnostic finding, string path)
    {
        var address = finding.Address;
        var keys = new[] { ("section", address.Table is null ? address.Section : null), ("table", address.Table), ("row", address.Row), ("column", address.Column) }
            .Where(static k => k.Item2 is not null).Select(static k => $", {k.Item1}: {k.Item2}");
        return $"  - {{rules: [{finding.Rule.Id}], files: [{Quoted("/" + path)}]{string.Concat(keys)}}}\n";
    }

    /// <summary>Adds one more entry to a configuration file, so that all else stays as it is written; null where its entries stand in one line.</summary>
    /// <param name="configuration">The file; null if it is new.</param>
    public static TextChange? Add(SourceText? configuration, string entry)
    {
        if (configuration is null)
        {
            return new TextChange(new TextSpan(0, 0), Key + "\n" + entry);
        }

        var newLine = LineEdits.LineBreak(configuration);
        for (var line = 0; line < configuration.LineCount; line++)
        {
            var words = configuration.Slice(configuration.Line(line));
            if (words.StartsWith(Key, StringComparison.Ordinal))
            {
                if (words[Key.Length..].TrimStart() is not ([] or ['#', ..]))
                {
                    return null;
                }

                var behind = configuration.LineWithBreak(line).End;
                return new TextChange(new TextSpan(behind, 0), (behind == configuration.Line(line).End ? newLine : "") + Indented(configuration, line + 1, entry).Replace("\n", newLine, StringComparison.Ordinal));
            }
        }

        var isOpen = configuration.Length > 0 && configuration.Content[^1] is not ('\n' or '\r');
        return new TextChange(new TextSpan(configuration.Length, 0), ((isOpen ? "\n" : "") + Key + "\n" + entry).Replace("\n", newLine, StringComparison.Ordinal));
    }

    /// <summary>The entry as far to the right as those that are there.</summary>
    private static string Indented(SourceText configuration, int next, string entry)
    {
        var line = next < configuration.LineCount ? configuration.ToString(configuration.Line(next)) : "";
        return line.TrimStart(' ').StartsWith("- ", StringComparison.Ordinal) ? line[..(line.Length - line.TrimStart(' ').Length)] + entry.TrimStart(' ') : entry;
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>Where the finding's table begins; null for a finding in no table.</summary>
    private static int? Table(LintResult result, Diagnostic finding)
    {
        if (finding.Address.Table is not { } id || result.Model?.Table(id) is not { Rows.IsEmpty: false } table)
        {
            return null;
        }

        // A written table may begin with lines that belong to no row of the form.
        return result.Tree.Root.Blocks.FirstOrDefault(b => b is TableSyntax && b.Span.Overlaps(table.Span))?.Span.Start ?? table.Span.Start;
    }

    private static TextChange Before(SourceText text, int position, string comment)
    {
        var line = text.LineIndex(position);
        return new TextChange(new TextSpan(text.Line(line).Start, 0), comment + LineEdits.LineBreak(text));
    }
}
