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

    private CellTokens(SourceCell cell, ImmutableArray<SourceCell> all)
    {
        this.cell = cell;
        All = all;
        prefixes = new SourceCell?[Math.Min(all.Length, MostLabelTokens)];
    }

    /// <summary>Empty where the cell cannot be cut.</summary>
    public ImmutableArray<SourceCell> All { get; }

    /// <summary>How many tokens a label may have.</summary>
    public int LongestPrefix => prefixes.Length;

    public static CellTokens Of(SourceCell cell) =>
        new(cell, cell.Text.Length > LongestCell || cell.IsFigure || !cell.Text.AsSpan().ContainsAny(" \u3000\u00A0") || cell.Text.Length != cell.Content.Length ? [] : Cut(cell));

    /// <summary>The first so many tokens as one cell.</summary>
    public SourceCell Prefix(int count)
    {
        if (prefixes[count - 1] is { } known)
        {
            return known;
        }

        var from = All[0].Content.Start;
        return prefixes[count - 1] = cell.Part(from - cell.Content.Start, All[count - 1].Content.End - from);
    }

    private static ImmutableArray<SourceCell> Cut(SourceCell cell)
    {
        var tokens = ImmutableArray.CreateBuilder<SourceCell>();
        var column = cell.Start;
        for (var i = 0; i < cell.Text.Length;)
        {
            var end = i;
            while (end < cell.Text.Length && Blanks.IsBlank(cell.Text[end]) == Blanks.IsBlank(cell.Text[i]))
            {
                end++;
            }

            var next = column + DisplayWidth.Of(cell.Text.AsSpan(i, end - i), ambiguousIsWide: true);
            if (!Blanks.IsBlank(cell.Text[i]))
            {
                var span = new TextSpan(cell.Content.Start + i, end - i);
                tokens.Add(new SourceCell(cell.Lexicon, span, span, cell.Text[i..end], column, next));
            }

            (i, column) = (end, next);
        }

        return tokens.DrainToImmutable();
    }
}
