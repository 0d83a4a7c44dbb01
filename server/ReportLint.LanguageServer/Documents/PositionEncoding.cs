using System.Collections.Immutable;

namespace ReportLint.LanguageServer;

/// <summary>In which units a client counts columns.</summary>
internal enum PositionEncoding
{
    Utf16,
    Utf8,
    Utf32,
}

internal static class PositionEncodings
{
    /// <summary>UTF-16, which every client knows and which costs nothing here, unless the client does not offer it.</summary>
    public static PositionEncoding Choose(ImmutableArray<string>? offered) =>
        offered is not { Length: > 0 } names || names.Contains("utf-16", StringComparer.Ordinal) ? PositionEncoding.Utf16
        : names.Contains("utf-8", StringComparer.Ordinal) ? PositionEncoding.Utf8
        : names.Contains("utf-32", StringComparer.Ordinal) ? PositionEncoding.Utf32
        : PositionEncoding.Utf16;

    public static string Name(this PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf8 => "utf-8",
        PositionEncoding.Utf32 => "utf-32",
        _ => "utf-16",
    };
}
