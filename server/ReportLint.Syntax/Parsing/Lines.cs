using System.Collections.Immutable;

namespace ReportLint.Syntax;

/// <summary>What Markdown says of a line, where it says anything.</summary>
internal enum LineMark
{
    None,
    Verbatim,
    Heading,
}

/// <summary>One line: its place without the line break, its content without the blanks around, and what mark-up says of it.</summary>
internal readonly record struct Line(TextSpan Whole, TextSpan Span, TextSpan Content, LineMark Mark, int HeadingLevel)
{
    public bool IsBlank => Content.IsEmpty;
}

/// <summary>The lines that the readers look at.</summary>
internal sealed class Lines
{
    private readonly ImmutableArray<Line> lines;
    private ImmutableArray<LineFragment>[]? fragments;

    public Lines(SourceText source, IReadOnlyDictionary<int, (LineMark Mark, int Level)> marks)
    {
        Source = source;
        var builder = ImmutableArray.CreateBuilder<Line>(source.LineCount);
        for (var i = 0; i < source.LineCount; i++)
        {
            var span = source.Line(i);
            var mark = marks.Count > 0 ? marks.GetValueOrDefault(i) : default;
            builder.Add(new Line(source.LineWithBreak(i), span, Blanks.Trim(source.Content, span), mark.Mark, mark.Level));
        }

        lines = builder.MoveToImmutable();
    }

    public SourceText Source { get; }

    /// <summary>The pieces of a line between wide gaps. Asked several times of the lines of a table, cut once.</summary>
    public ImmutableArray<LineFragment> Fragments(int index)
    {
        fragments ??= new ImmutableArray<LineFragment>[Count];
        return fragments[index].IsDefault ? fragments[index] = LineFragments.Split(Source, lines[index].Span) : fragments[index];
    }

    /// <summary>How many HTML tables that never end were met so far, so that a hostile text does not cost its square.</summary>
    public int UnclosedTables { get; set; }

    public int Count => lines.Length;

    public Line this[int index] => lines[index];

    public ReadOnlySpan<char> Text(int index) => Source.Slice(lines[index].Span);

    public ReadOnlySpan<char> Content(int index) => Source.Slice(lines[index].Content);

    /// <summary>The span of whole lines, line breaks included.</summary>
    public TextSpan Span(int first, int end) => TextSpan.FromBounds(lines[first].Whole.Start, lines[end - 1].Whole.End);
}
