using System.Collections.Immutable;

namespace ReportLint.Syntax;

/// <summary>What Markdown says of a line, where it says anything.</summary>
internal enum LineMark
{
    None,
    Verbatim,
    FrontMatter,
    Heading,
}

/// <summary>One line: its place without the line break, its content without the blanks around, what mark-up says of it, and whether a pipe is in it.</summary>
internal readonly record struct Line(TextSpan Whole, TextSpan Span, TextSpan Content, LineMark Mark, int HeadingLevel, bool HasPipe)
{
    public bool IsBlank => Content.IsEmpty;
}

/// <summary>The lines that the readers look at.</summary>
internal sealed class Lines
{
    private readonly Line[] lines;
    private ImmutableArray<LineFragment>[]? fragments;

    public Lines(SourceText source, Dictionary<int, (LineMark Mark, int Level)> marks)
    {
        Source = source;
        HasPipes = PipeRow.HasPipe(source.Content);
        HasTabs = source.Content.Contains('\t');
        HasTags = source.Content.Contains('<');
        lines = new Line[source.LineCount];
        for (var i = 0; i < lines.Length; i++)
        {
            var whole = source.LineWithBreak(i);
            var span = source.WithoutBreak(whole);
            var content = Blanks.Trim(source.Content, span);
            var mark = marks.Count > 0 ? marks.GetValueOrDefault(i) : default;
            lines[i] = new Line(whole, span, content, mark.Mark, mark.Level, HasPipes && PipeRow.HasPipe(source.Slice(content)));
        }
    }

    public SourceText Source { get; }

    /// <summary>Whether any line has a pipe: in most documents none, and no line need be asked for what pipes cut. Tabs and tags likewise.</summary>
    public bool HasPipes { get; }

    public bool HasTabs { get; }

    public bool HasTags { get; }

    /// <summary>The pieces of a line between wide gaps. Asked several times of the lines of a table, cut once.</summary>
    public ImmutableArray<LineFragment> Fragments(int index)
    {
        fragments ??= new ImmutableArray<LineFragment>[Count];
        return fragments[index].IsDefault ? fragments[index] = LineFragments.Split(Source, lines[index].Span) : fragments[index];
    }

    /// <summary>How many HTML tables that never end were met so far, so that a hostile text does not cost its square.</summary>
    public int UnclosedTables { get; set; }

    public int Count => lines.Length;

    public ref readonly Line this[int index] => ref lines[index];

    public ReadOnlySpan<char> Text(int index) => Source.Slice(lines[index].Span);

    public ReadOnlySpan<char> Content(int index) => Source.Slice(lines[index].Content);

    /// <summary>The span of whole lines, line breaks included.</summary>
    public TextSpan Span(int first, int end) => TextSpan.FromBounds(lines[first].Whole.Start, lines[end - 1].Whole.End);
}
