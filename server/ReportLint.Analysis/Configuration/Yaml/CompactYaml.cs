using System.Collections.Immutable;
using System.Text;

namespace ReportLint.Analysis;

/// <summary>
/// The shipped packs as the executable carries them: what their YAML files say, without positions and without the rules' tests, so that a
/// run need not parse YAML. Lengths are counted in seven bits a byte, lowest first; texts are UTF-8.
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
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write7BitEncodedInt(files.Count);
        foreach (var (path, content) in files)
        {
            writer.Write(path);
            Write(writer, content with { Entries = [.. content.Entries.Where(static e => e.Key.Value is not Tests)] });
        }
    }

    public static ImmutableArray<(string Path, YamlMap Content)> Read(Stream input)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true);
        var files = new (string, YamlMap)[reader.Read7BitEncodedInt()];
        for (var i = 0; i < files.Length; i++)
        {
            files[i] = (reader.ReadString(), Read(reader) as YamlMap ?? throw new InvalidDataException("a pack file is a map"));
        }

        return [.. files];
    }

    private static void Write(BinaryWriter writer, YamlValue value)
    {
        switch (value)
        {
            case YamlText text:
                writer.Write(Text);
                writer.Write(text.Value);
                break;
            case YamlList list:
                writer.Write(List);
                writer.Write7BitEncodedInt(list.Items.Length);
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                break;
            case YamlMap map:
                writer.Write(Map);
                writer.Write7BitEncodedInt(map.Entries.Length);
                foreach (var entry in map.Entries)
                {
                    writer.Write(entry.Key.Value);
                    Write(writer, entry.Value);
                }

                break;
        }
    }

    private static YamlValue Read(BinaryReader reader)
    {
        switch (reader.ReadByte())
        {
            case Text:
                return new YamlText(reader.ReadString(), 0, 0);
            case List:
                var items = new YamlValue[reader.Read7BitEncodedInt()];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = Read(reader);
                }

                return new YamlList([.. items], 0, 0);
            case Map:
                var entries = new YamlEntry[reader.Read7BitEncodedInt()];
                for (var i = 0; i < entries.Length; i++)
                {
                    entries[i] = new YamlEntry(new YamlText(reader.ReadString(), 0, 0), Read(reader));
                }

                return new YamlMap([.. entries], 0, 0);
            default:
                throw new InvalidDataException("no such kind of value");
        }
    }
}
