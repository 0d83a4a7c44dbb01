using System.Collections.Immutable;

namespace ReportLint.Syntax;

/// <summary>Cuts a document into blocks, line by line. Never fails: what is nothing else is a paragraph.</summary>
internal static class DocumentParser
{
    private static readonly Dictionary<int, (LineMark, int)> NoMarks = [];

    private static readonly ITableReader[] NoReaders = [];

    public static DocumentSyntax Parse(SourceText source, DocumentFormat format, CancellationToken cancellation)
    {
        var blocks = ImmutableArray.CreateBuilder<SyntaxNode>(1 + (source.LineCount / 2));
        if (format == DocumentFormat.Html)
        {
            blocks.AddRange(HtmlReader.Read(source, new TextSpan(0, source.Length), cancellation));
        }
        else
        {
            var lines = new Lines(source, format == DocumentFormat.Markdown ? MarkdownMarks.Read(source) : NoMarks);
            ReadLines(lines, blocks, cancellation);
        }

        return new DocumentSyntax(new TextSpan(0, source.Length), blocks.DrainToImmutable());
    }

    private static void ReadLines(Lines lines, ImmutableArray<SyntaxNode>.Builder blocks, CancellationToken cancellation)
    {
        // Where no pipe or no tab is, no table is cut by them.
        ITableReader[] readers =
        [
            .. lines.HasPipes ? [new GfmTableReader(), new LoosePipeTableReader()] : NoReaders,
            .. lines.HasTabs ? [new WordCellTableReader(), new TabTableReader()] : NoReaders,
            new AlignedTableReader(),
        ];
        for (var i = 0; i < lines.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            i = ReadBlock(lines, i, readers, blocks);
        }
    }

    private static int ReadBlock(Lines lines, int first, ITableReader[] readers, ImmutableArray<SyntaxNode>.Builder blocks)
    {
        var line = lines[first];
        if (line.Mark == LineMark.Verbatim)
        {
            var next = Run(lines, first, static (all, i) => all[i].Mark == LineMark.Verbatim);
            blocks.Add(new VerbatimSyntax(lines.Span(first, next)));
            return next;
        }

        if (line.Mark == LineMark.FrontMatter)
        {
            var next = Run(lines, first, static (all, i) => all[i].Mark == LineMark.FrontMatter);
            blocks.Add(FrontMatter(lines, first, next));
            return next;
        }

        if (line.IsBlank)
        {
            var next = Run(lines, first, static (all, i) => all[i].IsBlank);
            if (lines.Span(first, next) is { IsEmpty: false } span)
            {
                blocks.Add(new BlankLinesSyntax(span));
            }

            return next;
        }

        if (HtmlReader.StartsTable(lines, first, out var afterHtml))
        {
            blocks.AddRange(HtmlReader.Read(lines.Source, lines.Span(first, afterHtml), CancellationToken.None));
            return afterHtml;
        }

        if (TryReadTable(lines, first, readers) is var (table, afterTable))
        {
            blocks.Add(table);
            return afterTable;
        }

        if (PageNumber.Is(lines.Content(first)))
        {
            blocks.Add(new PageNumberSyntax(lines.Span(first, first + 1)));
            return first + 1;
        }

        if (HeadingReader.TryRead(lines, first) is var (heading, afterHeading))
        {
            blocks.Add(heading);
            return afterHeading;
        }

        return ReadParagraph(lines, first, readers, blocks);
    }

    /// <summary>Reads a paragraph and, where a heading or a table ends it, that too: it is read by looking whether it is there.</summary>
    private static int ReadParagraph(Lines lines, int first, ITableReader[] readers, ImmutableArray<SyntaxNode>.Builder blocks)
    {
        var next = first + 1;
        (SyntaxNode Node, int Next)? end = null;
        while (next < lines.Count && !lines[next].IsBlank && lines[next].Mark == LineMark.None && !PageNumber.Is(lines.Content(next)) && !HtmlReader.StartsTable(lines, next, out _))
        {
            if (TryReadTable(lines, next, readers) is var (table, afterTable))
            {
                end = (table, afterTable);
                break;
            }

            if (HeadingReader.TryRead(lines, next) is var (heading, afterHeading))
            {
                end = (heading, afterHeading);
                break;
            }

            next++;
        }

        var content = TextSpan.FromBounds(lines[first].Content.Start, lines[next - 1].Content.End);
        blocks.Add(new ParagraphSyntax(lines.Span(first, next), ReadableText.Verbatim(lines.Source, content)));
        if (end is var (node, behind))
        {
            blocks.Add(node);
            return behind;
        }

        return next;
    }

    private static (TableSyntax Table, int Next)? TryReadTable(Lines lines, int first, ITableReader[] readers)
    {
        foreach (var reader in readers)
        {
            if (reader.TryRead(lines, first) is { } table)
            {
                return table;
            }
        }

        return null;
    }

    /// <summary>The first and the last line are those of dashes.</summary>
    private static FrontMatterSyntax FrontMatter(Lines lines, int first, int next)
    {
        var start = lines[first].Whole.End;
        return new FrontMatterSyntax(lines.Span(first, next), TextSpan.FromBounds(start, Math.Max(start, lines[next - 1].Whole.Start)));
    }

    private static int Run(Lines lines, int first, Func<Lines, int, bool> belongs)
    {
        var next = first + 1;
        while (next < lines.Count && belongs(lines, next))
        {
            next++;
        }

        return next;
    }
}
