using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ReportLint.Analysis;

/// <summary>
/// Puts rows together from lines of text. A label may stand before its figures on the line, on the lines before, or around them;
/// the figures may stand on one line or each on its own.
/// </summary>
internal sealed class LineRowReader(TableVocabulary words, List<LogicalRow> rows)
{
    private readonly int widest = words.Widest;
    private readonly List<SourceCell> pending = [];
    private readonly List<SourceCell> values = [];
    private ImmutableArray<SourceCell> labels = [];
    private ImmutableArray<SourceCell> before = [];
    private int block;
    private int lineStart;
    private bool open;
    private bool oneALine;

    public void Add(SourceRow line)
    {
        var pieces = LinePieces.Read(line, words);
        if (pieces.Values.IsEmpty && IsTextValue(pieces.Labels))
        {
            pieces = new LinePieces([], pieces.Labels);
        }

        if (pieces.Values.IsEmpty)
        {
            Close();
            pending.AddRange(pieces.Labels);
            return;
        }

        var complete = words.HasWidth(pieces.Values.Length) && pieces.Values.Length > 1;
        if (!pieces.Labels.IsEmpty || complete || !open)
        {
            Close();
            labels = pieces.Labels;
            before = [.. pending];
            if (rows.Count > 0)
            {
                rows[^1].After = before;
            }

            pending.Clear();
            block = line.Block;
            lineStart = line.Span.Start;
        }

        oneALine = pieces.Values.Length == 1 && (values.Count == 0 || oneALine);
        values.AddRange(pieces.Values);
        open = !(complete && pieces.Values.Length == widest);
    }

    public void Close()
    {
        if (values.Count == 0)
        {
            return;
        }

        open = false;
        var parts = words.HasOneGrid && widest > 1 && values.Count > widest && values.Count % widest == 0 ? values.Count / widest : 1;
        var size = values.Count / parts;
        var all = CollectionsMarshal.AsSpan(values);
        for (var i = 0; i < parts; i++)
        {
            rows.Add(new LogicalRow(RowEvidence.Line, block, i == 0 ? labels : [], [.. all.Slice(i * size, size)])
            {
                Before = i == 0 ? before : [],
                LineStart = lineStart,
                IsSplitByCount = i > 0,
            });
        }

        values.Clear();
        labels = [];
        before = [];
    }

    /// <summary>The labels that no figures followed any more.</summary>
    public ImmutableArray<SourceCell> Finish()
    {
        Close();
        if (rows.Count > 0)
        {
            rows[^1].After = [.. pending];
        }

        return [.. pending];
    }

    // A word alone on its line says something in place of a figure if a row has begun and is not full, or its label stands right above.
    private bool IsTextValue(ImmutableArray<SourceCell> pieces) =>
        pieces.Length == 1 && pieces[0].Text.Length <= 40 && pieces[0].Label.Numbering is null && !words.IsRelated(pieces[0].Label) && !words.IsHeading(pieces[0])
        && ((open && oneALine && values.Count > 0 && values.Count < RowWidth()) || (values.Count == 0 && pending.Count > 0 && words.ExactRow(pending[^1].Label) >= 0));

    /// <summary>How many figures the row that is open should have; 0 where its label does not tell.</summary>
    private int RowWidth()
    {
        var label = labels is [.., var own] ? own : before is [.., var nearest] ? nearest : null;
        var row = label is null ? -1 : words.ExactRow(label.Label);
        return row >= 0 ? words.Form.Rows[row].Columns.Length : words.HasOneGrid ? widest : 0;
    }
}
