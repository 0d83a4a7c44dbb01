using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A cell before anything is known of its meaning.</summary>
/// <param name="lexicon">Where its words are looked up.</param>
/// <param name="outer">All between the cell's delimiters.</param>
/// <param name="content">What stands in it; the same as <paramref name="outer"/> if it is blank.</param>
/// <param name="text">The words of the content.</param>
/// <param name="start">The grid column, or in a line the display column, at which it starts.</param>
/// <param name="end">The column behind its last.</param>
internal sealed class SourceCell(Lexicon lexicon, TextSpan outer, TextSpan content, string text, int start, int end)
{
    private readonly CellValue value = CellValue.Read(text);

    // Read on demand: figures are never asked for their words.
    private LabelText? label;
    private CellTokens? tokens;
    private bool isCut;
    private bool? mayHaveWord;

    public Lexicon Lexicon => lexicon;

    public TextSpan Outer { get; } = outer;

    public TextSpan Content { get; } = content;

    public string Text { get; } = text;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>Whether no cell is written here: the row lacks one, and this is where it would stand.</summary>
    public bool IsInferred { get; init; }

    public LabelText Label => label ??= lexicon.Label(Text);

    /// <summary>Whether a word of the form may be in it.</summary>
    public bool MayHaveWord => mayHaveWord ??= lexicon.MayHaveWord(Text);

    /// <summary>Its words between blanks; null where it cannot be cut.</summary>
    public CellTokens? Tokens
    {
        get
        {
            if (!isCut)
            {
                tokens = CellTokens.Of(this);
                isCut = true;
            }

            return tokens;
        }
    }

    public CellValue Value => value;

    public bool IsBlank => value.Kind == CellValueKind.Blank;

    public bool IsFigure => value.Kind is CellValueKind.Number or CellValueKind.Dash;

    /// <summary>A blank cell that is not written, at a place where one is lacking.</summary>
    public static SourceCell Inferred(SourceCell beside, TextSpan span, int start, int end) => new(beside.Lexicon, span, span, "", start, end) { IsInferred = true };

    /// <summary>A piece of the cell, by its place in the text.</summary>
    public SourceCell Part(int from, int length)
    {
        var span = new TextSpan(Content.Start + from, length);
        var column = Start + DisplayWidth.Of(Text.AsSpan(0, from), ambiguousIsWide: true);
        return new SourceCell(lexicon, span, span, Text.Substring(from, length), column, column + DisplayWidth.Of(Text.AsSpan(from, length), ambiguousIsWide: true));
    }
}
