using System.Collections.Immutable;
using System.Globalization;

namespace ReportLint.Cli;

/// <summary>A line of a unified diff.</summary>
/// <param name="Mark">A blank: on both sides; - : in the old file; + : in the new one.</param>
/// <param name="Bytes">The line with its line break, which the last line of a file may lack.</param>
internal readonly record struct DiffLine(char Mark, ReadOnlyMemory<byte> Bytes);

/// <summary>A stretch of changed lines with those around it.</summary>
/// <param name="OldStart">How many lines of the old file stand before it.</param>
/// <param name="NewStart">Likewise, of the new file.</param>
internal sealed record DiffHunk(int OldStart, int NewStart, ImmutableArray<DiffLine> Lines)
{
    public string Header => $"@@ -{Range(OldStart, Lines.Count(static l => l.Mark != '+'))} +{Range(NewStart, Lines.Count(static l => l.Mark != '-'))} @@";

    // Where there is no line, the line before counts.
    private static string Range(int start, int count) =>
        (count == 0 ? start : start + 1).ToString(CultureInfo.InvariantCulture) + (count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $",{count}"));
}
