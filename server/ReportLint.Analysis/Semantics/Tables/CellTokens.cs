using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>The words of a cell between blanks, cut once for all tables of the form that ask.</summary>
internal sealed class CellTokens
{
    // What is longer is no label with its figures.
    private const int LongestCell = 1000;

    // The longest label of a form, with a blank behind each character.
    private const int MostLabelTokens = 60;

    private readonly SourceCell cell;
    private readonly SourceCell?[] prefixes;
    private readonly LabelText?[] labels;

    // For each table of the family how many tokens together are a word of it; -1 where it was not asked.
    private readonly sbyte[] known;

    private CellTokens(SourceCell cell, ImmutableArray<SourceCell> all)
    {
        this.cell = cell;
        All = all;
        LongestPrefix = Math.Min(all.Length, MostLabelTokens);
        prefixes = new SourceCell?[LongestPrefix];
        labels = new LabelText?[LongestPrefix];
        known = new sbyte[cell.Lexicon.Tables];
        known.AsSpan().Fill(-1);
        foreach (var token in all)
        {
            Figures += token.IsFigure ? 1 : 0;
            LastFigures = token.IsFigure ? LastFigures + 1 : 0;
        }
    }

    public ImmutableArray<SourceCell> All { get; }

    /// <summary>How many tokens a label may have.</summary>
    public int LongestPrefix { get; }

    /// <summary>How many tokens are figures.</summary>
    public int Figures { get; }

    /// <summary>How many figures stand at the end.</summary>
    public int LastFigures { get; }

    /// <summary>Null where the cell cannot be cut.</summary>
    public static CellTokens? Of(SourceCell cell) =>
        cell.Text.Length <= LongestCell && !cell.IsFigure && cell.Text.AsSpan().ContainsAny(" \u3000\u00A0") && cell.Text.Length == cell.Content.Length && Cut(cell) is { IsEmpty: false } all
            ? new CellTokens(cell, all)
            : null;

    /// <summary>How many of the first tokens are together a word of the table's form, the longest one; 0 if none is.</summary>
    public int KnownPrefix(TableVocabulary words)
    {
        var count = (int)known[words.Index];
        if (count < 0)
        {
            count = LongestPrefix;
            while (count > 0 && !((words.MayEndInFigure || !All[count - 1].IsFigure) && words.Match(Label(count)).IsKnown))
            {
                count--;
            }

            known[words.Index] = (sbyte)count;
        }

        return count;
    }

    /// <summary>The first so many tokens as one cell.</summary>
    public SourceCell Prefix(int count)
    {
        if (prefixes[count - 1] is { } made)
        {
            return made;
        }

        var (from, length) = Place(count);
        return prefixes[count - 1] = cell.Part(from, length);
    }

    private LabelText Label(int count)
    {
        if (labels[count - 1] is { } label)
        {
            return label;
        }

        var (from, length) = Place(count);
        return labels[count - 1] = cell.Lexicon.Label(cell.Text.AsSpan(from, length));
    }

    private (int From, int Length) Place(int count) =>
        (All[0].Content.Start - cell.Content.Start, All[count - 1].Content.End - All[0].Content.Start);

    /// <summary>Whether a word ends here. A character without width within a figure ends none.</summary>
    private static bool IsBlank(string text, int at) =>
        Blanks.IsBlank(text[at]) && !(Blanks.IsInvisible(text[at]) && at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));

    private static ImmutableArray<SourceCell> Cut(SourceCell cell)
    {
        var tokens = ImmutableArray.CreateBuilder<SourceCell>();
        var column = cell.Start;
        for (var i = 0; i < cell.Text.Length;)
        {
            var isBlank = IsBlank(cell.Text, i);
            var end = i + 1;
            while (end < cell.Text.Length && IsBlank(cell.Text, end) == isBlank)
            {
                end++;
            }

            var next = column + DisplayWidth.Of(cell.Text.AsSpan(i, end - i), ambiguousIsWide: true);
            if (!isBlank)
            {
                var span = new TextSpan(cell.Content.Start + i, end - i);
                tokens.Add(new SourceCell(cell.Lexicon, span, span, cell.Text[i..end], column, next));
            }

            (i, column) = (end, next);
        }

        return tokens.DrainToImmutable();
    }
}
