using ReportLint.Syntax;

namespace ReportLint.Generator;

/// <summary>How a generated report is laid out: the layouts of tables, and what extraction makes of some of them.</summary>
public enum Layout
{
    Gfm,

    /// <summary>Cut by pages: an empty header row stands above the rest, and a label may go on there.</summary>
    GfmPages,
    LoosePipe,
    Tab,
    WordCells,
    Html,
    Aligned,

    /// <summary>Page numbers and blank lines stand between the rows.</summary>
    AlignedPages,

    /// <summary>A label and its figures on one line, parted by single blanks.</summary>
    RunningText,

    /// <summary>Every cell on a line of its own, with no break between rows.</summary>
    CellLines,
}

public static class LayoutFacts
{
    public static bool IsMarkdown(this Layout layout) => layout is Layout.Gfm or Layout.GfmPages or Layout.Html;

    public static DocumentFormat Format(this Layout layout) => layout.IsMarkdown() ? DocumentFormat.Markdown : DocumentFormat.PlainText;

    /// <summary>Whether a blank cell leaves a trace in the text.</summary>
    public static bool KeepsBlanks(this Layout layout) => layout is not (Layout.RunningText or Layout.CellLines);
}
