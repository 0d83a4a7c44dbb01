using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ReportLint.Syntax;

/// <summary>
/// What Markdig's block pass knows: which lines are headings and which are no prose (code, front matter, comments). Nothing else of Markdig
/// is used: its tables lose positions, and its indented code would swallow rows that begin with a tab.
/// </summary>
internal static class MarkdownMarks
{
    private const int DeepestNesting = 60;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline(indentedCode: false);
    private static readonly Lazy<MarkdownPipeline> PipelineWithIndentedCode = new(static () => CreatePipeline(indentedCode: true));

    public static Dictionary<int, (LineMark Mark, int Level)> Read(SourceText source) => PlainMarkdown.Read(source) ?? ReadWithMarkdig(source);

    internal static Dictionary<int, (LineMark Mark, int Level)> ReadWithMarkdig(SourceText source)
    {
        var marks = new Dictionary<int, (LineMark, int)>();
        foreach (var block in Blocks(source, Pipeline))
        {
            var first = source.LineIndex(block.Span.Start);
            switch (block)
            {
                case HeadingBlock heading:
                    marks[first] = (LineMark.Heading, heading.Level);
                    break;
                case YamlFrontMatterBlock:
                    Mark(marks, first, source.LineIndex(block.Span.End), LineMark.FrontMatter);
                    break;
                case FencedCodeBlock:
                case HtmlBlock { Type: HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle }:
                    Mark(marks, first, source.LineIndex(block.Span.End), LineMark.Verbatim);
                    break;
            }
        }

        return marks;
    }

    /// <summary>The blocks of words, and those of HTML, as a Markdown reader shows them: there what is indented is code.</summary>
    internal static IEnumerable<(TextSpan Span, bool IsHtml)> BlocksWithoutCode(SourceText source) =>
        Blocks(source, PipelineWithIndentedCode.Value)
            .Where(static b => b is not CodeBlock and not YamlFrontMatterBlock)
            .Select(b => (TextSpan.FromBounds(b.Span.Start, Math.Clamp(b.Span.End + 1, b.Span.Start, source.Length)), b is HtmlBlock));

    private static void Mark(Dictionary<int, (LineMark, int)> marks, int first, int last, LineMark mark)
    {
        for (var line = first; line <= last; line++)
        {
            marks[line] = (mark, 0);
        }
    }

    /// <summary>Nothing where quotes or lists are nested beyond reason: Markdig refuses such a text, or takes very long.</summary>
    private static IEnumerable<LeafBlock> Blocks(SourceText source, MarkdownPipeline pipeline)
    {
        if (Enumerable.Range(0, source.LineCount).Any(i => Nesting(source.Slice(source.Line(i))) > DeepestNesting))
        {
            return [];
        }

        try
        {
            // Markdig replaces NUL by another character of the same length, so offsets stay what they are.
            return Markdown.Parse(source.Content, pipeline).Descendants<LeafBlock>();
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    private static int Nesting(ReadOnlySpan<char> line)
    {
        var prefix = line.IndexOfAnyExcept(" \t>");
        var marks = prefix < 0 ? line : line[..prefix];
        return marks.Count('>') + (marks.Length / 8);
    }

    private static MarkdownPipeline CreatePipeline(bool indentedCode)
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePreciseSourceLocation();
        if (!indentedCode)
        {
            builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        }

        builder.BlockParsers.Replace<ParagraphBlockParser>(new PlainParagraphParser());
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    /// <summary>
    /// Takes neither link definitions nor underlined headings out of paragraphs, since many of them cost the square of their number.
    /// Nothing here asks for the former; <see cref="HeadingReader"/> reads the latter in all formats.
    /// </summary>
    private sealed class PlainParagraphParser : ParagraphBlockParser
    {
        public PlainParagraphParser() => ParseSetextHeadings = false;

        public override bool Close(BlockProcessor processor, Block block)
        {
            // Nothing asks for what stands inside paragraphs either.
            if (block is LeafBlock paragraph)
            {
                paragraph.ProcessInlines = false;
            }

            return true;
        }
    }
}
