using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>One wording of a row's label, alone or behind the labels of its groups.</summary>
internal sealed record RowWording(LabelText Text, bool WithGroups);

/// <summary>The words of a table's form, ready to be compared with what is written.</summary>
internal sealed class TableVocabulary
{
    // The groups' words alone do not name a row: a label with its groups must be there nearly whole.
    private const double WholePath = 0.85;

    private readonly Dictionary<string, int> exactRows = new(StringComparer.Ordinal);
    private readonly HashSet<string> headings = new(StringComparer.Ordinal);
    private readonly HashSet<string> groups = new(StringComparer.Ordinal);
    private readonly ImmutableArray<LabelText> groupLabels;
    private readonly ImmutableArray<ImmutableArray<RowWording>> wordings;

    public TableVocabulary(TableForm form)
    {
        Form = form;
        wordings = [.. form.Rows.Select((r, i) => r.Label is null ? [] : Wordings(i, r))];
        groupLabels = [.. form.Rows.SelectMany(static r => r.Groups).Distinct(StringComparer.Ordinal).Select(LabelText.Parse)];
        groups.UnionWith(groupLabels.Select(static g => g.Core));
        foreach (var word in form.HeaderWords.Concat(form.Rows.SelectMany(static r => r.Columns).SelectMany(static c => c.Groups.Add(c.Label).AddRange(c.AlsoLabelled))))
        {
            headings.Add(LabelText.Fold(word));
            headings.Add(LabelText.Parse(word).Core);
        }

        headings.Remove("");
        Depth = form.Rows.Max(static r => r.Groups.Length) + 1;
        Widths = [.. form.Rows.Select(static r => r.Columns.Length).Distinct()];
        HasRowLabels = form.Rows.Any(static r => r.Label is not null);
    }

    public TableForm Form { get; }

    /// <summary>How many label columns the form has.</summary>
    public int Depth { get; }

    /// <summary>How many numbers a row may have.</summary>
    public ImmutableArray<int> Widths { get; }

    public bool HasRowLabels { get; }

    public bool IsHeading(SourceCell cell) => !cell.Label.IsEmpty && (headings.Contains(cell.Label.Core) || headings.Contains(cell.Label.Full));

    public bool IsGroup(SourceCell cell) => groups.Contains(cell.Label.Core);

    /// <summary>The row whose label has exactly these words; -1 if there is none or more than one.</summary>
    public int ExactRow(LabelText label) =>
        exactRows.TryGetValue(label.Full, out var full) && full >= 0 ? full : exactRows.GetValueOrDefault(label.Core, -1);

    public double Similarity(LabelText label, int row)
    {
        if (label.IsEmpty)
        {
            return 0;
        }

        var best = 0.0;
        foreach (var wording in wordings[row])
        {
            var score = LabelSimilarity.Score(label, wording.Text);
            best = !wording.WithGroups || score >= WholePath ? Math.Max(best, score) : best;
        }

        return best;
    }

    /// <summary>Whether the words may be a row's or a group's label, or a good part of one.</summary>
    public bool IsRelated(LabelText label) => !label.IsEmpty
        && (ExactRow(label) >= 0 || groups.Contains(label.Core) || wordings.Any(r => r.Any(w => !w.WithGroups && LabelSimilarity.Score(label, w.Text) >= LabelSimilarity.Related))
            || groupLabels.Any(g => LabelSimilarity.Score(label, g) >= 0.6));

    private ImmutableArray<RowWording> Wordings(int index, RowForm row)
    {
        var all = ImmutableArray.CreateBuilder<RowWording>();
        foreach (var label in row.AlsoLabelled.Insert(0, row.Name))
        {
            var text = LabelText.Parse(label);
            all.Add(new RowWording(text, WithGroups: false));
            AddExact(text.Full, index);
            AddExact(text.Core, index);
            for (var depth = row.Groups.Length - 1; depth >= 0; depth--)
            {
                var path = LabelText.Parse(string.Concat(row.Groups.Skip(depth)) + label);
                all.Add(new RowWording(path, WithGroups: true));
                AddExact(path.Full, index);
            }
        }

        return all.ToImmutable();
    }

    private void AddExact(string words, int row)
    {
        if (words.Length > 0)
        {
            exactRows[words] = exactRows.TryGetValue(words, out var other) && other != row ? -1 : row;
        }
    }
}
