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
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    public static IReadOnlyDictionary<int, (LineMark Mark, int Level)> Read(SourceText source)
    {
        var marks = new Dictionary<int, (LineMark, int)>();

        // Markdig replaces NUL by another character of the same length, so offsets stay what they are.
        foreach (var block in Markdown.Parse(source.Content, Pipeline).Descendants<LeafBlock>())
        {
            var first = source.LineIndex(block.Span.Start);
            switch (block)
            {
                case HeadingBlock heading:
                    marks[first] = (LineMark.Heading, heading.Level);
                    if (heading.IsSetext)
                    {
                        marks[source.LineIndex(block.Span.End)] = (LineMark.Verbatim, 0);
                    }

                    break;
                case FencedCodeBlock or YamlFrontMatterBlock:
                case HtmlBlock { Type: HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle }:
                    for (var line = first; line <= source.LineIndex(block.Span.End); line++)
                    {
                        marks[line] = (LineMark.Verbatim, 0);
                    }

                    break;
            }
        }

        return marks;
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePreciseSourceLocation();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.InlineParsers.Clear();
        return builder.Build();
    }
}
