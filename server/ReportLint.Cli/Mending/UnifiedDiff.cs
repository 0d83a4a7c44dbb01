using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>Tells changes of a file line by line, as git and patch read them. Lines are of bytes, so that a diff applies in every encoding.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Lines of the old file, by index, and what stands in their place.</summary>
    private sealed record Replacement(int Start, int Count, ImmutableArray<ReadOnlyMemory<byte>> NewLines)
    {
        public int End => Start + Count;
    }

    /// <param name="bytes">The old file.</param>
    /// <param name="changes">In order and apart.</param>
    public static ImmutableArray<DiffHunk> Of(ReadOnlyMemory<byte> bytes, ImmutableArray<ByteChange> changes)
    {
        var lines = Lines(bytes);
        var replacements = Replacements(bytes, lines, changes);
        var hunks = ImmutableArray.CreateBuilder<DiffHunk>();
        var added = 0;
        for (var i = 0; i < replacements.Count;)
        {
            var next = i + 1;
            while (next < replacements.Count && replacements[next].Start - replacements[next - 1].End <= 2 * Context)
            {
                next++;
            }

            var group = replacements[i..next];
            var start = Math.Max(0, group[0].Start - Context);
            hunks.Add(new DiffHunk(start, start + added, Hunk(lines, group, start)));
            added += group.Sum(static r => r.NewLines.Length - r.Count);
            i = next;
        }

        return hunks.ToImmutable();
    }

    private static ImmutableArray<DiffLine> Hunk(ImmutableArray<ReadOnlyMemory<byte>> lines, List<Replacement> group, int start)
    {
        var hunk = ImmutableArray.CreateBuilder<DiffLine>();
        var at = start;
        foreach (var replacement in group)
        {
            Add(' ', lines[at..replacement.Start]);
            Add('-', lines[replacement.Start..replacement.End]);
            Add('+', replacement.NewLines);
            at = replacement.End;
        }

        Add(' ', lines[at..Math.Min(lines.Length, at + Context)]);
        return hunk.ToImmutable();

        void Add(char mark, ImmutableArray<ReadOnlyMemory<byte>> some) => hunk.AddRange(some.Select(l => new DiffLine(mark, l)));
    }

    /// <summary>Whole lines that change; those that come out as they were are left out at both ends.</summary>
    private static List<Replacement> Replacements(ReadOnlyMemory<byte> bytes, ImmutableArray<ReadOnlyMemory<byte>> lines, ImmutableArray<ByteChange> changes)
    {
        var starts = new List<int>(lines.Length) { 0 };
        foreach (var line in lines)
        {
            starts.Add(starts[^1] + line.Length);
        }

        // Behind the last line break there is one more line, with nothing in it.
        var lastLine = bytes.Span is [.., not (byte)'\n'] ? lines.Length - 1 : lines.Length;
        var found = new List<Replacement>();
        for (var i = 0; i < changes.Length;)
        {
            var first = LineAt(changes[i].Start);
            var end = EndOf(changes[i]);
            var next = i + 1;
            for (; next < changes.Length && LineAt(changes[next].Start) < end; next++)
            {
                end = EndOf(changes[next]);
            }

            var moved = changes[i..next].Select(c => c with { Start = c.Start - starts[first] }).ToList();
            var written = Lines(EncodedText.Apply(bytes.Span[starts[first]..starts[end]], moved));
            var same = 0;
            while (same < Math.Min(end - first, written.Length) && lines[first + same].Span.SequenceEqual(written[same].Span))
            {
                same++;
            }

            var sameBehind = 0;
            while (sameBehind < Math.Min(end - first, written.Length) - same && lines[end - 1 - sameBehind].Span.SequenceEqual(written[^(sameBehind + 1)].Span))
            {
                sameBehind++;
            }

            var replacement = new Replacement(first + same, end - first - same - sameBehind, written[same..^sameBehind]);
            found.AddRange(replacement is { Count: 0, NewLines.IsEmpty: true } ? [] : [replacement]);
            i = next;
        }

        return found;

        int EndOf(ByteChange change) => Math.Min(lines.Length, LineAt(change.End) + 1);

        int LineAt(int place) => Math.Min(lastLine, starts.BinarySearch(place) is >= 0 and var exact ? exact : ~starts.BinarySearch(place) - 1);
    }

    private static ImmutableArray<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> bytes)
    {
        var lines = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        while (!bytes.IsEmpty)
        {
            var end = bytes.Span.IndexOf((byte)'\n') is >= 0 and var found ? found + 1 : bytes.Length;
            lines.Add(bytes[..end]);
            bytes = bytes[end..];
        }

        return lines.ToImmutable();
    }
}
