using System.Collections.Immutable;
using System.Text;

namespace ReportLint.Syntax.Tests;

public sealed class EncodedTextTests
{
    private static readonly string[] Pieces = ["a", "7", "\r\n", "\n", "\r", "｜", "数", "龦", "é", "€", "𠀀", "😀", "\uFEFF", "\u200B", "\u00A0", "　", "\u0301", "\uE5E5", ""];

    static EncodedTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings() => ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void All_outside_of_the_changes_stays_byte_for_byte(string name)
    {
        var random = new Random(7);
        for (var trial = 0; trial < 2000; trial++)
        {
            var characters = Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]).Prepend("统计表").ToList();
            var bytes = Write(name, string.Concat(characters));
            var decoded = TextDecoder.Decode(bytes);
            Assert.NotNull(decoded.Text);
            Assert.NotNull(decoded.Encoding);

            // Each piece but the first, which tells the encoding, is kept, dropped, or has something put before it.
            var (changes, wanted, offset) = (new List<TextChange>(), new List<byte>(Preamble(name)), 0);
            foreach (var piece in characters.Where(static c => c.Length > 0))
            {
                var put = offset > 0 && random.Next(6) == 0 ? Pieces[random.Next(Pieces.Length)] : "";
                var dropped = offset > 0 && random.Next(6) == 0;
                if (put.Length > 0 || dropped)
                {
                    changes.Add(new TextChange(new TextSpan(offset, dropped ? piece.Length : 0), put));
                }

                wanted.AddRange(Plain(name, put));
                wanted.AddRange(dropped ? [] : Plain(name, piece));
                offset += piece.Length;
            }

            var found = new EncodedText(bytes, decoded.Encoding).ToBytes(changes, out var refused);
            Assert.Null(refused);
            Assert.Equal(wanted, EncodedText.Apply(bytes, found ?? []));
        }
    }

    [Fact]
    public void Bytes_that_would_be_written_otherwise_stay_as_they_are()
    {
        // Of both ways in which GB18030 writes ḿ only one is written today.
        byte[][] ways = [[0xA8, 0xBC], [0x81, 0x35, 0xF4, 0x37]];
        foreach (var way in ways)
        {
            byte[] bytes = [0xCD, 0xB3, .. way, (byte)'1', (byte)' ', (byte)'2', .. way];
            var decoded = TextDecoder.Decode(bytes);
            Assert.Equal("gb18030", decoded.Encoding?.Name);
            var at = decoded.Text?.Content.IndexOf("1 2", StringComparison.Ordinal) ?? -1;
            var changes = new EncodedText(bytes, decoded.Encoding ?? throw new InvalidOperationException()).ToBytes([new TextChange(new TextSpan(at + 1, 1), "")], out _);
            Assert.Equal([0xCD, 0xB3, .. way, (byte)'1', (byte)'2', .. way], EncodedText.Apply(bytes, changes ?? []));
        }
    }

    [Fact]
    public void A_character_that_the_encoding_lacks_is_refused_and_named()
    {
        var latin = new TextEncoding("latin", Encoding.GetEncoding("iso-8859-1", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), 0);
        foreach (var character in new[] { "数", "😀" })
        {
            Assert.Null(new EncodedText("ab"u8.ToArray(), latin).ToBytes([new TextChange(new TextSpan(1, 1), "é" + character)], out var refused));
            Assert.Equal(character, refused);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    [InlineData(3, 0)]
    public void A_change_cuts_no_character_and_lies_within_the_text(int start, int length) =>
        Assert.Throws<ArgumentException>(() => new EncodedText(Encoding.UTF8.GetBytes("𠀀"), new TextEncoding("utf-8", new UTF8Encoding(false, true), 0)).ToBytes([new TextChange(new TextSpan(start, length), "")], out _));

    private static byte[] Write(string name, string text) => [.. Preamble(name), .. Plain(name, text)];

    private static ImmutableArray<byte> Preamble(string name) => name switch { "utf-8-bom" => [0xEF, 0xBB, 0xBF], "utf-16le" => [0xFF, 0xFE], "utf-16be" => [0xFE, 0xFF], _ => [] };

    private static byte[] Plain(string name, string text) => name switch
    {
        "utf-16le" => Encoding.Unicode.GetBytes(text),
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        "gb18030" => Encoding.GetEncoding("GB18030").GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
