using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>One wording of a row's label, alone or behind the labels of its groups.</summary>
internal sealed record RowWording(LabelText Text, bool WithGroups);

/// <summary>The words of a table's form, ready to be compared with what is written.</summary>
internal sealed class TableVocabulary
{
    // The groups' words alone do not name a row: a label with its groups must be there nearly whole.
    private const double WholePath = 0.85;

    // Group labels are short: a good part of one is not enough.
    private const double RelatedToGroup = 0.6;

    private readonly Lexicon lexicon;
    private readonly Dictionary<string, FormWord> words;

    // Whether words of the form end in a digit, or have no letter at all.
    private readonly bool mayBeFigure;
    private readonly ImmutableArray<LabelText> groupLabels;
    private readonly ImmutableArray<ImmutableArray<RowWording>> wordings;

    /// <param name="form">The table.</param>
    /// <param name="lexicon">The lexicon of the family.</param>
    /// <param name="index">The table's place among all tables of the family.</param>
    public TableVocabulary(TableForm form, Lexicon lexicon, int index)
    {
        Form = form;
        this.lexicon = lexicon;
        Index = index;
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        wordings = [.. form.Rows.Select((r, i) => r.Label is null ? [] : Wordings(i, r, rows))];
        groupLabels = [.. form.Rows.SelectMany(static r => r.Groups).Distinct(StringComparer.Ordinal).Select(static g => LabelText.Parse(g))];
        var groups = groupLabels.Select(static g => g.Core).ToHashSet(StringComparer.Ordinal);
        var headings = new HashSet<string>(StringComparer.Ordinal);
        var columns = form.Rows.SelectMany(static r => r.Columns).Distinct<ColumnForm>(ReferenceEqualityComparer.Instance).ToList();
        foreach (var word in form.HeaderWords.Concat(columns.SelectMany(static c => c.Groups.Add(c.Label).AddRange(c.AlsoLabelled))))
        {
            headings.Add(LabelText.Fold(word));
            headings.Add(LabelText.Parse(word).Core);
        }

        headings.Remove("");
        var labels = columns.Select(static c => LabelText.Fold(c.Label)).ToList();
        var numbers = labels.Distinct(StringComparer.Ordinal).Select(static (l, i) => (Label: l, Number: i)).ToDictionary(static l => l.Label, static l => l.Number, StringComparer.Ordinal);
        ColumnLabels = numbers.Count;
        words = rows.Keys.Concat(headings).Concat(groups).Concat(labels).Distinct(StringComparer.Ordinal).ToDictionary(static w => w, Word, StringComparer.Ordinal);
        mayBeFigure = words.Keys.Any(static w => w.Length == 0 || char.IsDigit(w[^1]));
        MayEndInFigure = words.Keys.Any(static w => w.Length > 0 && char.IsDigit(w[^1]));
        Depth = form.Rows.Max(static r => r.Groups.Length) + 1;
        BlockOf = [.. form.Blocks.SelectMany(static (b, i) => b.Rows.Select(_ => i))];
        Widths = [.. form.Rows.Select(static r => r.Columns.Length).Distinct()];
        Widest = Widths.Max();
        HasOneGrid = form.HasOneGrid;
        PlainBlocks = [.. form.Blocks.Select(static b => BlockColumns.Plain(b.Columns.Length))];
        HasRowLabels = form.Rows.Any(static r => r.Label is not null);

        FormWord Word(string word) => new(
            rows.GetValueOrDefault(word, -1),
            headings.Contains(word),
            groups.Contains(word),
            numbers.GetValueOrDefault(word, -1),
            labels.IndexOf(word) is var place && labels.LastIndexOf(word) == place ? place : -1);
    }

    public TableForm Form { get; }

    /// <summary>The table's place among all tables of the family.</summary>
    public int Index { get; }

    /// <summary>How many headings the columns have, each counted once.</summary>
    public int ColumnLabels { get; }

    /// <summary>Whether there is a label or a heading whose last letter is a digit.</summary>
    public bool MayEndInFigure { get; }

    /// <summary>How many label columns the form has.</summary>
    public int Depth { get; }

    /// <summary>For each row the block that it stands in.</summary>
    public ImmutableArray<int> BlockOf { get; }

    /// <summary>How many numbers a row may have.</summary>
    public ImmutableArray<int> Widths { get; }

    public int Widest { get; }

    public bool HasRowLabels { get; }

    /// <summary>Whether all rows share one set of columns.</summary>
    public bool HasOneGrid { get; }

    /// <summary>The blocks of a table that is written as the form has it.</summary>
    public ImmutableArray<BlockColumns> PlainBlocks { get; }

    /// <summary>What is written, as a label.</summary>
    public LabelText Label(string text) => lexicon.Label(text);

    /// <summary>What a label is in this table.</summary>
    public WordMatch Match(LabelText label) => label.Matches[Index] ?? Find(label);

    private WordMatch Find(LabelText label)
    {
        var full = words.GetValueOrDefault(label.Full, FormWord.None);
        var core = ReferenceEquals(label.Core, label.Full) ? full : words.GetValueOrDefault(label.Core, FormWord.None);
        var match = new WordMatch(this, label, full.Row >= 0 ? full.Row : core.Row, !label.IsEmpty && (core.IsHeading || full.IsHeading), core.IsGroup)
        {
            Column = full.Column,
            ColumnPlace = full.Place,
        };
        if (match.IsKnown)
        {
            lexicon.Keep(label);
        }

        return label.Matches[Index] = match;
    }

    /// <summary>Whether some row has so many numbers.</summary>
    public bool HasWidth(int count)
    {
        foreach (var width in Widths)
        {
            if (width == count)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsHeading(SourceCell cell) => MayBeWord(cell) && Match(cell.Label).IsHeading;

    public bool IsGroup(SourceCell cell) => Match(cell.Label).IsGroup;

    /// <summary>Whether a cell's words are words of the form to the letter.</summary>
    public bool IsKnown(SourceCell cell) => MayBeWord(cell) && Match(cell.Label).IsKnown;

    /// <summary>Most cells hold figures: that they are no words of most forms need not be looked up.</summary>
    private bool MayBeWord(SourceCell cell) => (mayBeFigure || (!cell.IsFigure && !cell.IsBlank)) && cell.MayHaveWord;

    /// <summary>The row whose label has exactly these words; -1 if there is none or more than one.</summary>
    public int ExactRow(LabelText label) => Match(label).Row;

    /// <summary>Whether the words may be a row's or a group's label, or a good part of one.</summary>
    public bool IsRelated(LabelText label) => Match(label).IsRelated;

    /// <summary>How well a label fits that of each row.</summary>
    internal double[] Compare(LabelText label)
    {
        lexicon.Keep(label);
        var all = new double[wordings.Length];
        for (var row = 0; row < all.Length && !label.IsEmpty; row++)
        {
            foreach (var wording in wordings[row])
            {
                var score = LabelSimilarity.Score(label, wording.Text);
                all[row] = !wording.WithGroups || score >= WholePath ? Math.Max(all[row], score) : all[row];
            }
        }

        return all;
    }

    /// <summary>Whether a label is a good part of a row's or a group's, or is put in like words.</summary>
    internal bool IsAlike(LabelText label)
    {
        if (label.IsEmpty)
        {
            return false;
        }

        lexicon.Keep(label);
        foreach (var row in wordings)
        {
            foreach (var wording in row)
            {
                if (!wording.WithGroups && LabelSimilarity.Score(label, wording.Text) >= LabelSimilarity.Related)
                {
                    return true;
                }
            }
        }

        foreach (var group in groupLabels)
        {
            if (LabelSimilarity.Score(label, group) >= RelatedToGroup)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<RowWording> Wordings(int row, RowForm form, Dictionary<string, int> rows)
    {
        var all = ImmutableArray.CreateBuilder<RowWording>();
        foreach (var label in form.AlsoLabelled.Insert(0, form.Name))
        {
            var text = LabelText.Parse(label);
            all.Add(new RowWording(text, WithGroups: false));
            AddExact(rows, text.Full, row);
            AddExact(rows, text.Core, row);
            for (var depth = form.Groups.Length - 1; depth >= 0; depth--)
            {
                var path = LabelText.Parse(string.Concat(form.Groups.Skip(depth)) + label);
                all.Add(new RowWording(path, WithGroups: true));
                AddExact(rows, path.Full, row);
            }
        }

        return all.ToImmutable();
    }

    private static void AddExact(Dictionary<string, int> rows, string words, int row)
    {
        if (words.Length > 0)
        {
            rows[words] = rows.TryGetValue(words, out var other) && other != row ? -1 : row;
        }
    }
}
