using System.Collections.Immutable;
using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Fuzzing;

/// <summary>The bytes of a file in some encoding, cut or damaged, as the decoder gets them.</summary>
public sealed record BytesInput(ImmutableArray<byte> Bytes) : FuzzInput
{
    private const int MostBytes = 2000;

    static BytesInput() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public override int Length => Bytes.Length;

    public override string Extension => ".bin";

    public override FuzzInput Without(int start, int length) => new BytesInput(Bytes.RemoveRange(start, length));

    public override string Shown => Convert.ToHexString(Bytes.AsSpan()[..Math.Min(Bytes.Length, 100)]);

    public override byte[] ToBytes() => [.. Bytes];

    public override string? Fault()
    {
        var decoded = TextDecoder.Decode(Bytes.AsSpan());
        if (decoded is { Text: { } text, Encoding: { } encoding })
        {
            return encoding.Name != "gb18030" && !encoding.Encoding.GetBytes(text.Content).AsSpan().SequenceEqual(Bytes.AsSpan()[encoding.PreambleLength..])
                ? $"read as {encoding.Name}, the text does not give its bytes again"
                : null;
        }

        if (decoded.InvalidByteOffset < 0 || decoded.InvalidByteOffset >= Bytes.Length)
        {
            return $"byte {decoded.InvalidByteOffset} is said to be wrong, of {Bytes.Length}";
        }

        return TextDecoder.Decode(Bytes.AsSpan()[..decoded.InvalidByteOffset]).Text is null ? $"byte {decoded.InvalidByteOffset} is said to be the first that is wrong, but an earlier one is" : null;
    }

    public static BytesInput Make(Random random, ImmutableArray<SeedDocument> seeds)
    {
        var text = DocumentInput.Make(random, seeds).Text;
        var encoding = Encoding.GetEncoding(random.Next(6) switch { 0 or 1 => "GB18030", 2 => "utf-16", 3 => "utf-16BE", _ => "utf-8" });
        var bytes = encoding.GetBytes(text).Take(MostBytes).ToList();
        if (random.Next(2) == 0)
        {
            bytes.InsertRange(0, encoding.GetPreamble());
        }

        for (var n = random.Next(4); n > 0 && bytes.Count > 0; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return new BytesInput([.. bytes]);
    }
}
