using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportLint.Analysis;

/// <summary>
/// The shipped packs as the executable carries them: what their YAML files say, without positions and without the rules' tests, so that a
/// run need not parse YAML. All texts stand in front, each of them once and as strings hold it, in UTF-16 with the lower byte first; the files name them by their number.
/// Numbers are counted in seven bits a byte, lowest first.
/// </summary>
internal static class CompactYaml
{
    private const byte Text = 0;
    private const byte List = 1;
    private const byte Map = 2;

    // Run by those who write rules, and of no use to a check.
    private const string Tests = "tests";

    public static void Write(Stream output, IReadOnlyCollection<(string Path, YamlMap Content)> files)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write7BitEncodedInt(files.Count);
            foreach (var (path, content) in files)
            {
                Write(writer, path, texts);
                Write(writer, content with { Entries = [.. content.Entries.Where(static e => e.Key.Value is not Tests)] }, texts);
            }
        }

        using var head = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        head.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts.OrderBy(static t => t.Value).Select(static t => t.Key))
        {
            head.Write7BitEncodedInt(text.Length);
            head.Write(Encoding.Unicode.GetBytes(text));
        }

        body.WriteTo(output);
    }

    public static ImmutableArray<(string Path, YamlMap Content)> Read(Stream input)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true);
        var texts = new YamlText[reader.Read7BitEncodedInt()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = new YamlText(string.Create(reader.Read7BitEncodedInt(), input, static (text, input) => input.ReadExactly(MemoryMarshal.AsBytes(text))), 0, 0);
        }

        var files = new (string, YamlMap)[reader.Read7BitEncodedInt()];
        for (var i = 0; i < files.Length; i++)
        {
            files[i] = (ReadText(reader, texts).Value, Read(reader, texts) as YamlMap ?? throw new InvalidDataException("a pack file is a map"));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(files);
    }

    private static void Write(BinaryWriter writer, string text, Dictionary<string, int> texts)
    {
        texts.TryAdd(text, texts.Count);
        writer.Write7BitEncodedInt(texts[text]);
    }

    private static void Write(BinaryWriter writer, YamlValue value, Dictionary<string, int> texts)
    {
        switch (value)
        {
            case YamlText text:
                writer.Write(Text);
                Write(writer, text.Value, texts);
                break;
            case YamlList list:
                writer.Write(List);
                writer.Write7BitEncodedInt(list.Items.Length);
                foreach (var item in list.Items)
                {
                    Write(writer, item, texts);
                }

                break;
            case YamlMap map:
                writer.Write(Map);
                writer.Write7BitEncodedInt(map.Entries.Length);
                foreach (var entry in map.Entries)
                {
                    Write(writer, entry.Key.Value, texts);
                    Write(writer, entry.Value, texts);
                }

                break;
        }
    }

    private static YamlText ReadText(BinaryReader reader, YamlText[] texts) => texts[reader.Read7BitEncodedInt()];

    private static YamlValue Read(BinaryReader reader, YamlText[] texts)
    {
        switch (reader.ReadByte())
        {
            case Text:
                return ReadText(reader, texts);
            case List:
                var items = new YamlValue[reader.Read7BitEncodedInt()];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = Read(reader, texts);
                }

                return new YamlList(ImmutableCollectionsMarshal.AsImmutableArray(items), 0, 0);
            case Map:
                var entries = new YamlEntry[reader.Read7BitEncodedInt()];
                for (var i = 0; i < entries.Length; i++)
                {
                    entries[i] = new YamlEntry(ReadText(reader, texts), Read(reader, texts));
                }

                return new YamlMap(ImmutableCollectionsMarshal.AsImmutableArray(entries), 0, 0);
            default:
                throw new InvalidDataException("no such kind of value");
        }
    }
}
