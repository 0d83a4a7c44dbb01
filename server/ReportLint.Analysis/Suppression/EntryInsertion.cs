using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Writes the suppression of one finding as an entry of a configuration file, of which all else stays as it is written.</summary>
public static class EntryInsertion
{
    private const string Key = "suppressions:";

    /// <summary>The entry, as YAML below "suppressions:".</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">The document, relative to the configuration file, with slashes.</param>
    public static string Of(Diagnostic finding, string path)
    {
        var address = finding.Address;
        var keys = new[] { ("section", address.Table is null ? address.Section : null), ("table", address.Table), ("row", address.Row), ("column", address.Column) }
            .Where(static k => k.Item2 is not null).Select(static k => $", {k.Item1}: {k.Item2}");
        return $"  - {{rules: [{finding.Rule.Id}], files: [{Quoted("/" + path)}]{string.Concat(keys)}}}\n";
    }

    /// <summary>Adds one more entry to a configuration file; null where the file is written so that the entry would not be read, such as in braces.</summary>
    /// <param name="configuration">The file; null if it is new.</param>
    public static TextChange? Add(SourceText? configuration, string entry)
    {
        if (configuration is null)
        {
            return new TextChange(new TextSpan(0, 0), Key + "\n" + entry);
        }

        var change = Change(configuration, entry);
        var changed = new StringBuilder(configuration.Content).Insert(change.Span.Start, change.NewText).ToString();
        return Entries(configuration.Content) is { } before && Entries(changed) == before + 1 ? change : null;
    }

    /// <summary>How many entries the file has; null where something is wrong with it.</summary>
    private static int? Entries(string configuration)
    {
        var problems = new List<ConfigurationProblem>();
        return ConfigurationReader.Read("", "", configuration, problems) is { } file && problems.Count == 0 ? file.Suppressions.Length : null;
    }

    private static TextChange Change(SourceText configuration, string entry)
    {
        var newLine = LineEdits.LineBreak(configuration);
        for (var line = 0; line < configuration.LineCount; line++)
        {
            if (configuration.Slice(configuration.Line(line)).StartsWith(Key, StringComparison.Ordinal))
            {
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
}
