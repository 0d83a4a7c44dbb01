namespace ReportLint.Analysis;

/// <summary>
/// Finds last year in paragraphs that are word for word last year's. Years in titles and numbers of documents, those of months, which tell when something happened, and those that the years' own rule looks at, are left alone.
/// </summary>
internal static class CopiedParagraphs
{
    private const int ShortestCopied = 15;

    // What opens a title or the number of a document.
    private const string Quotes = "《〔（(“〈[";

    /// <param name="year">Last year, as it is written.</param>
    /// <returns>Where it stands in which block's text.</returns>
    public static IEnumerable<(TextBlock Block, int Index)> Find(RuleContext context, PreviousReport previous, string year)
    {
        var old = new Lazy<HashSet<string>>(() => Paragraphs(TextBlockReader.Read(previous.Model)).Select(static b => b.Text.Text).ToHashSet(StringComparer.Ordinal));
        var looked = context.Model.YearMentions.Select(static m => m.Span).ToHashSet();
        foreach (var block in Paragraphs(context.BlocksBesideCells).Where(static b => b.Text.Text.Length >= ShortestCopied))
        {
            var text = block.Text.Text;
            for (var at = text.IndexOf(year, StringComparison.Ordinal); at >= 0; at = text.IndexOf(year, at + year.Length, StringComparison.Ordinal))
            {
                var span = block.Text.ToSource(at, year.Length);
                if (IsYear(text.AsSpan(at + year.Length)) && !(at > 0 && Quotes.Contains(text[at - 1], StringComparison.Ordinal)) && !looked.Any(s => s.Overlaps(span)) && old.Value.Contains(text))
                {
                    yield return (block, at);
                }
            }
        }
    }

    /// <summary>Whether a number is a year by what stands behind it, and not that of a month.</summary>
    private static bool IsYear(ReadOnlySpan<char> behind) => behind.TrimStart() is ['年', .. var rest] && !(rest.TrimStart() is [var month, ..] && char.IsDigit(month));

    private static IEnumerable<TextBlock> Paragraphs(IEnumerable<TextBlock> blocks) => blocks.Where(static b => b.Scope == TextScope.Paragraph);
}
