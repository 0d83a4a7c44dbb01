using System.Collections.Immutable;
using System.Text;

namespace ReportLint.Syntax;

/// <summary>A document's bytes and how they were read. Changes of the text become changes of the bytes, so that all around them stays as it is.</summary>
public sealed record EncodedText(ReadOnlyMemory<byte> Bytes, TextEncoding Encoding)
{
    /// <summary>The changes in bytes.</summary>
    /// <param name="changes">In order and apart, in coordinates of the text.</param>
    /// <returns>Null, with the character in <paramref name="refused"/>, where the encoding cannot hold a character that is put in.</returns>
    /// <exception cref="ArgumentException">A change begins or ends inside of a character, or behind the text.</exception>
    public ImmutableArray<ByteChange>? ToBytes(IReadOnlyCollection<TextChange> changes, out string? refused)
    {
        refused = null;
        var places = Places([.. changes.SelectMany(static c => new[] { c.Span.Start, c.Span.End })]);
        var found = ImmutableArray.CreateBuilder<ByteChange>(changes.Count);
        foreach (var change in changes)
        {
            var (start, end) = (places[2 * found.Count], places[(2 * found.Count) + 1]);
            try
            {
                found.Add(new ByteChange(start, end - start, Encoding.Encoding.GetBytes(change.NewText)));
            }
            catch (EncoderFallbackException e)
            {
                refused = e.CharUnknownLow == 0 ? e.CharUnknown.ToString() : new string([e.CharUnknownHigh, e.CharUnknownLow]);
                return null;
            }
        }

        return found.MoveToImmutable();
    }

    /// <summary>The bytes after changes that are in order and apart.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> bytes, IReadOnlyCollection<ByteChange> changes)
    {
        var changed = new byte[bytes.Length + changes.Sum(static c => c.NewBytes.Length - c.Length)];
        var (at, to) = (0, 0);
        foreach (var change in changes)
        {
            bytes[at..change.Start].CopyTo(changed.AsSpan(to));
            to += change.Start - at;
            change.NewBytes.Span.CopyTo(changed.AsSpan(to));
            to += change.NewBytes.Length;
            at = change.End;
        }

        bytes[at..].CopyTo(changed.AsSpan(to));
        return changed;
    }

    /// <summary>
    /// Where in the file the characters at these offsets, which ascend, begin. The bytes are read one by one: one text can be written in several ways in
    /// GB18030, so that bytes cannot be counted by writing the text anew.
    /// </summary>
    private int[] Places(ReadOnlySpan<int> offsets)
    {
        var places = new int[offsets.Length];
        var bytes = Bytes.Span;
        var decoder = Encoding.Encoding.GetDecoder();
        Span<char> characters = stackalloc char[4];
        var (at, offset) = (Encoding.PreambleLength, 0);
        var begin = at;
        for (var next = 0; next < offsets.Length;)
        {
            if (offsets[next] == offset)
            {
                places[next++] = begin;
                continue;
            }

            if (offsets[next] < offset || at == bytes.Length)
            {
                throw new ArgumentException($"no character begins at the offset {offsets[next]}", nameof(offsets));
            }

            var read = decoder.GetChars(bytes.Slice(at, 1), characters, flush: false);
            at++;
            (offset, begin) = read > 0 ? (offset + read, at) : (offset, begin);
        }

        return places;
    }
}
