using System.Text;
using System.Xml;

namespace ReportLint.Cli;

/// <summary>Makes text from documents fit for XML, which has no place for control characters and halves of characters.</summary>
internal static class XmlText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) || TerminalText.IsBidirectionalControl(rune.Value) ? Rune.ReplacementChar : rune);
        }

        return clean.ToString();
    }
}
