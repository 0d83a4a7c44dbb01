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
    public static ImmutableArray<string> Of(CheckedFile file)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var fingerprints = ImmutableArray.CreateBuilder<string>(file.Diagnostics.Length);
        foreach (var diagnostic in file.Diagnostics)
        {
            var hash = Hash(diagnostic, file.Text);
            var occurrence = seen.GetValueOrDefault(hash) + 1;
            seen[hash] = occurrence;
            fingerprints.Add(string.Create(CultureInfo.InvariantCulture, $"{hash}:{occurrence}"));
        }

        return fingerprints.MoveToImmutable();
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
