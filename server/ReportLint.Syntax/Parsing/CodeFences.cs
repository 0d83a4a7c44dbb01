namespace ReportLint.Syntax;

/// <summary>The runs of backticks in a stretch of Markdown: code within a line ends at the next run that is as long as the one that opens it.</summary>
internal sealed class CodeFences
{
    private readonly Dictionary<int, List<int>> startsByLength = [];

    public CodeFences(string source, TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            var next = source.AsSpan(at, span.End - at).IndexOf('`');
            if (next < 0)
            {
                break;
            }

            at += next;
            var rest = source.AsSpan(at, span.End - at).IndexOfAnyExcept('`');
            var length = rest < 0 ? span.End - at : rest;
            if (!startsByLength.TryGetValue(length, out var starts))
            {
                starts = [];
                startsByLength.Add(length, starts);
            }

            starts.Add(at);
            at += length;
        }
    }

    /// <summary>The offset behind the run that closes this one; null where none does.</summary>
    public int? Closing(TextSpan opening)
    {
        if (!startsByLength.TryGetValue(opening.Length, out var starts))
        {
            return null;
        }

        var found = starts.BinarySearch(opening.End);
        var index = found < 0 ? ~found : found;
        return index < starts.Count ? starts[index] + opening.Length : null;
    }
}
