using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A row of the form and the written row that was found for it.</summary>
/// <param name="Row">The index of the form's row.</param>
/// <param name="Written">The written row.</param>
/// <param name="Score">How well the labels fit; 0 where only the count of rows told.</param>
internal sealed record RowMatch(int Row, LogicalRow Written, double Score);

/// <summary>
/// Aligns the written rows with the form's in order, so that the labels fit best as a whole: a damaged label is known by its neighbours.
/// Rows without a label between two that are known are taken by count, and only if the count leaves no choice.
/// </summary>
internal static class RowAligner
{
    private const double ExactMatch = 1.05;

    private const double UnlabelledMatch = 0.3;

    // A row with a label of its own is none of another label.
    private const double OtherLabel = -1;

    private const double SkippedFormRow = -0.25;

    private const double SkippedWrittenRow = -0.2;

    public static ImmutableArray<RowMatch> Align(TableVocabulary words, List<LogicalRow> written)
    {
        if (AlignExact(words, written) is { } exact)
        {
            return exact;
        }

        var scores = Scores(words, written);
        var matches = Trace(words, scores, written);
        AddStragglers(words, written, scores, matches);
        if (matches.Exists(static m => m.Score <= 0))
        {
            matches = [.. DropGuesses(words, written, matches)];
        }

        matches.Sort(static (a, b) => a.Row.CompareTo(b.Row));
        return [.. matches];
    }

    /// <summary>Where every label is a row's to the letter and they stand in order, no other alignment fits as well. Null elsewhere.</summary>
    private static ImmutableArray<RowMatch>? AlignExact(TableVocabulary words, List<LogicalRow> written)
    {
        var matches = ImmutableArray.CreateBuilder<RowMatch>(written.Count);
        var last = -1;
        for (var i = 0; i < written.Count; i++)
        {
            if (written[i].Labels is not [.., var own] || words.ExactRow(own.Label) is var row && row <= last)
            {
                return null;
            }

            matches.Add(new RowMatch(row, written[i], ExactMatch));
            last = row;
        }

        return matches.MoveToImmutable();
    }

    /// <summary>All wordings under which a written row may be known: its own label, or its own with the pieces around it.</summary>
    private static List<LabelText> Candidates(TableVocabulary words, LogicalRow row)
    {
        var labels = new List<LabelText>();
        var own = row.Labels.IsEmpty ? "" : row.Labels[^1].Text;
        if (own.Length > 0)
        {
            labels.Add(row.Labels[^1].Label);
            if (row.Labels.Length > 1)
            {
                labels.Add(words.Label(string.Concat(row.Labels.Select(static l => l.Text))));
            }
        }

        var before = "";
        for (var b = 0; b <= Math.Min(4, row.Before.Length); b++)
        {
            before = b == 0 ? "" : row.Before[^b].Text + before;
            var after = "";
            for (var a = 0; a <= Math.Min(3, row.After.Length); a++)
            {
                after = a == 0 ? "" : after + row.After[a - 1].Text;
                if (a + b > 0 && (a == 0 || row.Evidence == RowEvidence.Line) && before.Length + own.Length > 0)
                {
                    labels.Add(words.Label(before + own + after));
                }
            }
        }

        return labels;
    }

    /// <summary>How well a written row fits each row of the form; empty where it has no label.</summary>
    private static double[] Fits(TableVocabulary words, LogicalRow row)
    {
        var candidates = Candidates(words, row);
        if (candidates.Count == 0)
        {
            return [];
        }

        var fits = new double[words.Form.Rows.Length];
        for (var c = 0; c < candidates.Count; c++)
        {
            // The nearer the wording, the better it counts.
            var distance = c * 0.005;
            var similarities = words.Match(candidates[c]).Similarities;
            for (var j = 0; j < fits.Length; j++)
            {
                fits[j] = Math.Max(fits[j], similarities[j] - distance);
            }
        }

        return fits;
    }

    private static double[][] Scores(TableVocabulary words, List<LogicalRow> written)
    {
        var scores = new double[written.Count][];
        for (var i = 0; i < written.Count; i++)
        {
            var isLabelled = !written[i].Labels.IsEmpty;
            var own = isLabelled ? words.ExactRow(written[i].Labels[^1].Label) : -1;
            scores[i] = new double[words.Form.Rows.Length];
            var fits = own >= 0 ? [] : Fits(words, written[i]);
            for (var j = 0; j < words.Form.Rows.Length; j++)
            {
                var best = own == j ? ExactMatch : fits.Length > 0 ? fits[j] : 0;
                scores[i][j] = best >= LabelSimilarity.Related ? best : isLabelled ? OtherLabel : UnlabelledMatch;
            }
        }

        return scores;
    }

    private static List<RowMatch> Trace(TableVocabulary words, double[][] scores, List<LogicalRow> written)
    {
        var n = scores.Length;
        var m = words.Form.Rows.Length;
        var best = new double[n + 1][];
        for (var i = n; i >= 0; i--)
        {
            var here = best[i] = new double[m + 1];
            for (var j = m; j >= 0; j--)
            {
                here[j] = i == n || j == m
                    ? ((n - i) * SkippedWrittenRow) + ((m - j) * SkippedFormRow)
                    : Math.Max(best[i + 1][j + 1] + scores[i][j], Math.Max(best[i + 1][j] + SkippedWrittenRow, here[j + 1] + SkippedFormRow));
            }
        }

        var matches = new List<RowMatch>();
        for (int i = 0, j = 0; i < n && j < m;)
        {
            if (best[i][j] <= best[i + 1][j + 1] + scores[i][j] + 1e-9)
            {
                matches.Add(new RowMatch(j, written[i], scores[i][j] > UnlabelledMatch ? scores[i][j] : 0));
                i++;
                j++;
            }
            else if (best[i][j] <= best[i][j + 1] + SkippedFormRow + 1e-9)
            {
                j++;
            }
            else
            {
                i++;
            }
        }

        return matches;
    }

    /// <summary>Rows that stand in another order than the form's, but whose label leaves no doubt.</summary>
    private static void AddStragglers(TableVocabulary words, List<LogicalRow> written, double[][] scores, List<RowMatch> matches)
    {
        for (var i = 0; i < written.Count && matches.Count < written.Count; i++)
        {
            if (matches.Exists(m => ReferenceEquals(m.Written, written[i])))
            {
                continue;
            }

            for (var j = 0; j < words.Form.Rows.Length; j++)
            {
                if (scores[i][j] >= 1 && !matches.Exists(m => m.Row == j))
                {
                    matches.Add(new RowMatch(j, written[i], scores[i][j]));
                    break;
                }
            }
        }
    }

    /// <summary>Takes back matches by count alone where the count of unknown rows is not the count of rows of the form to be filled.</summary>
    private static IEnumerable<RowMatch> DropGuesses(TableVocabulary words, List<LogicalRow> written, List<RowMatch> matches)
    {
        var index = written.Select(static (w, i) => (w, i)).ToDictionary(static p => p.w, static p => p.i);
        var anchors = matches.Where(static m => m.Score > 0).OrderBy(m => index[m.Written]).ToList();
        foreach (var match in matches)
        {
            if (match.Score > 0)
            {
                yield return match;
                continue;
            }

            var at = index[match.Written];
            var previous = anchors.LastOrDefault(a => index[a.Written] < at);
            var next = anchors.FirstOrDefault(a => index[a.Written] > at);
            var unknown = (next is null ? written.Count : index[next.Written]) - (previous is null ? -1 : index[previous.Written]) - 1;
            var toFill = (next?.Row ?? words.Form.Rows.Length) - (previous?.Row ?? -1) - 1;
            if (unknown == toFill)
            {
                yield return match;
            }
        }
    }
}
