using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>
/// Names findings so that they are known again in a later run: by rule, by address in the report, and by the text of the line. The
/// line's number and the language of the messages play no part. Findings alike in all of this are numbered in the order of the text.
/// </summary>
internal static class Fingerprints
{
    // Text from a page or HTML may be one line of megabytes, and have many findings.
    private const int MaxLineLength = 1000;

    /// <summary>One fingerprint for each finding of the file, in the same order.</summary>
    public static ImmutableArray<string> Of(CheckedFile file) => WithSuppressed(file).Told;

    /// <summary>Those of the findings and of the suppressed ones: two that are alike keep apart, whichever of them is suppressed.</summary>
    public static (ImmutableArray<string> Told, ImmutableArray<string> Suppressed) WithSuppressed(CheckedFile file)
    {
        ImmutableArray<Diagnostic> all = [.. file.Diagnostics, .. file.Suppressed.Select(static s => s.Finding)];
        var fingerprints = new string[all.Length];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var i in Enumerable.Range(0, all.Length).OrderBy(i => all[i].Span))
        {
            var hash = Hash(all[i], file.Text);
            var occurrence = seen.GetValueOrDefault(hash) + 1;
            seen[hash] = occurrence;
            fingerprints[i] = string.Create(CultureInfo.InvariantCulture, $"{hash}:{occurrence}");
        }

        return ([.. fingerprints.AsSpan(0, file.Diagnostics.Length)], [.. fingerprints.AsSpan(file.Diagnostics.Length)]);
    }

    private static string Hash(Diagnostic diagnostic, SourceText text)
    {
        var line = text.Slice(text.Line(text.LineIndex(diagnostic.Span.Start))).Trim();
        var address = diagnostic.Address;
        var key = string.Join(
            '\u001F',
            diagnostic.Rule.Id,
            address.Section,
            address.Table,
            address.Row,
            address.Column,
            line[..Math.Min(line.Length, MaxLineLength)].ToString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
    }
}
