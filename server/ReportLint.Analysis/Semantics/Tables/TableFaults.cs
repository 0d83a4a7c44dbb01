using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Collects what of the form a written table lacks or has twice, and what could not be read.</summary>
internal sealed class TableFaults(TableRegion region, List<LogicalRow> written)
{
    // A label that stands apart from its figures must be nearly whole to excuse them.
    private const double SurelyMeant = 0.75;

    private readonly TableForm form = region.Words.Form;
    private readonly List<StructureFault> found = [];
    private readonly List<NotAssessed> notAssessed = [];

    // Labels that stand without figures; read where rows are missing.
    private List<SourceCell>? looseLabels;

    public ImmutableArray<StructureFault> All => found.Count < 2 ? [.. found] : [.. found.OrderBy(static f => f.Span)];

    public ImmutableArray<NotAssessed> NotAssessed => [.. notAssessed];

    public void Column(StructureFaultKind kind, ColumnForm column, TextSpan place, TextSpan? first) =>
        found.Add(new StructureFault(kind, null, column, place) { First = first });

    public void AddHeadings(ImmutableArray<(SourceCell Written, ColumnForm Column)> unlike) =>
        found.AddRange(unlike.Select(static u => new StructureFault(StructureFaultKind.Heading, null, u.Column, u.Written.Content) { Why = LocalizedText.Same(u.Written.Text.ReplaceLineEndings(" ")) }));

    /// <summary>Rows that stand twice: of two candidates neither counts.</summary>
    public HashSet<int> FindDoubledRows(ImmutableArray<RowMatch> matches)
    {
        var doubled = new HashSet<int>();
        if (matches.Length == written.Count)
        {
            return doubled;
        }

        foreach (var row in written.Where(r => r.HasFigures && !matches.Any(m => ReferenceEquals(m.Written, r))))
        {
            // 总计 is a heading too: only its number tells the row.
            var index = row.OwnLabel is { } label && !(region.Words.IsHeading(label) && label.Label.Numbering is null) ? region.Words.ExactRow(label.Label) : -1;
            if (index >= 0 && matches.FirstOrDefault(m => m.Row == index) is { Written.OwnLabel: not null } first && doubled.Add(index))
            {
                var (one, two) = (LabelSpan(first.Written), LabelSpan(row));
                found.Add(new StructureFault(StructureFaultKind.Twice, form.Rows[index], null, one < two ? two : one) { First = one < two ? one : two });
                notAssessed.Add(new NotAssessed($"{form.Id}.{form.Rows[index].Id}", new LocalizedText("这一行有两份", "this row stands twice"), two));
            }
        }

        return doubled;
    }

    /// <summary>Tells the rows that are missing; false where so many are unknown that the table cannot be read.</summary>
    public bool FindMissingRows(ImmutableArray<RowMatch> matches)
    {
        if (matches.Length == form.Rows.Length)
        {
            return true;
        }

        var known = matches.Select(static m => m.Row).ToHashSet();
        var missing = Enumerable.Range(0, form.Rows.Length).Where(i => form.Rows[i].Label is not null && !known.Contains(i)).ToList();
        if (missing.Count * 2 > form.Rows.Length)
        {
            Unreadable(null, FirstLabel, new LocalizedText("大部分行的名称认不出来", "most of its row labels could not be recognised"));
            return false;
        }

        foreach (var index in missing)
        {
            var row = form.Rows[index];
            if (FindLabel(index) is { } label)
            {
                Unreadable(row, label.Content, new LocalizedText("找到了这一行的名称，但无法确定哪些数字属于它", "its label is there, but it cannot be told which figures are its own"));
            }
            else if (FindUnknownRow(index, matches) is { } unknown)
            {
                Unreadable(row, LabelSpan(unknown), new LocalizedText("它的位置上有一行，但名称认不出来", "a row stands in its place whose label could not be recognised"));
            }
            else
            {
                var next = matches.FirstOrDefault(m => m.Row > index) ?? matches[^1];
                found.Add(new StructureFault(StructureFaultKind.Missing, row, null, LabelSpan(next.Written)));
            }
        }

        return true;
    }

    /// <summary>A row of figures in the place of a row of the form, with a label that is no word of it.</summary>
    private LogicalRow? FindUnknownRow(int index, ImmutableArray<RowMatch> matches)
    {
        var first = matches.LastOrDefault(m => m.Row < index) is { } previous ? written.IndexOf(previous.Written) + 1 : 0;
        var end = matches.FirstOrDefault(m => m.Row > index) is { } next ? written.IndexOf(next.Written) : written.Count;
        return written.Take(end).Skip(first).FirstOrDefault(r => r.HasFigures && !matches.Any(m => ReferenceEquals(m.Written, r)) && r.OwnLabel is { } label && !region.Words.IsKnown(label));
    }

    /// <summary>A place where the row's label stands without being the label of figures, nor another word of the form.</summary>
    private SourceCell? FindLabel(int row)
    {
        looseLabels ??= LooseLabels();
        foreach (var cell in looseLabels)
        {
            var match = region.Words.Match(cell.Label);
            if ((!match.IsKnown || match.Row == row) && match.Similarities[row] >= SurelyMeant && !(match.IsHeading && cell.Label.Numbering is null))
            {
                return cell;
            }
        }

        return null;
    }

    private List<SourceCell> LooseLabels()
    {
        var used = written.Where(static r => !r.Labels.IsEmpty).Select(static r => r.Labels[^1].Content).ToHashSet();
        var labels = new List<SourceCell>();
        foreach (var row in region.Rows)
        {
            if (row.Evidence == RowEvidence.Line || row.Cells.Length < 3)
            {
                labels.AddRange(row.Evidence == RowEvidence.Line ? LinePieces.Read(row, region.Words).Labels : row.Cells);
            }
        }

        labels.RemoveAll(c => used.Contains(c.Content));
        return labels;
    }

    /// <summary>A second table, which no rule asks for and which is no fault.</summary>
    public void NotRead(TextSpan second) =>
        notAssessed.Add(new NotAssessed(form.Id, new LocalizedText("这一部分有两张同样的表，只核对了第一张", "the section has this table twice; only the first was checked"), second));

    public void Unreadable(RowForm? row, TextSpan span, LocalizedText why)
    {
        notAssessed.Add(new NotAssessed(row is null ? form.Id : $"{form.Id}.{row.Id}", why, span));
        found.Add(new StructureFault(StructureFaultKind.Unreadable, row, null, span) { Why = why });
    }

    /// <summary>The first words of the table.</summary>
    public TextSpan FirstLabel
    {
        get
        {
            foreach (var row in region.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    if (!cell.IsBlank)
                    {
                        return cell.Content;
                    }
                }
            }

            return region.Span;
        }
    }

    /// <summary>The place of a row's own label; of its first figure where it has none.</summary>
    public TextSpan LabelSpan(LogicalRow row) =>
        row.OwnLabel is { } label && region.Words.HasRowLabels ? label.Content : row.Values[0].Outer;
}
