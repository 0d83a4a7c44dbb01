using System.Text;

namespace ReportLint.Generator;

/// <summary>Names of enumerations as they are written on the command line: GfmPages is gfm-pages.</summary>
public static class Names
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var c in $"{value}")
        {
            name.Append(char.IsUpper(c) && name.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }

    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Of);

    public static T Parse<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>().First(v => string.Equals(Of(v), name, StringComparison.Ordinal));
}
