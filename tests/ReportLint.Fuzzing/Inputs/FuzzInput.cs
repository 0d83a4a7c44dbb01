using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportLint.Fuzzing;

/// <summary>One hostile input. It can be tried, made smaller, and saved.</summary>
public abstract record FuzzInput
{
    private const int LongestShown = 300;

    /// <summary>How many parts it has: characters, bytes or arguments.</summary>
    public abstract int Length { get; }

    /// <summary>The same without some of its parts.</summary>
    public abstract FuzzInput Without(int start, int length);

    /// <summary>Runs the program on it. What is wrong then, in one line; null if nothing is. What the program throws is wrong too, and is not caught here.</summary>
    public abstract string? Fault();

    /// <summary>Its beginning, on one line.</summary>
    public abstract string Shown { get; }

    /// <summary>The ending of a file that holds it.</summary>
    public abstract string Extension { get; }

    public abstract byte[] ToBytes();

    /// <summary>What takes longer hangs or is too slow.</summary>
    public virtual TimeSpan LongestTime => TimeSpan.FromSeconds(2);

    protected static string Show(string text) => JsonEncodedText.Encode(text.Length > LongestShown ? text[..LongestShown] + "…" : text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
}
