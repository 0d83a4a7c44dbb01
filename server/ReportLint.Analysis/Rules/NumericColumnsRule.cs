using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>numeric-columns: in a table that no pack describes, the one cell of a column of numbers that was meant to be a number and is none: a letter for a digit, a unit that stands nowhere else.</summary>
internal sealed class NumericColumnsRule : Rule
{
    private const int FewestNumbers = 4;
    private const int LongestFigure = 16;

    // Letters that are taken for digits, by eye and by machine.
    private const string LooksLikeDigits = "OoQDlIiSBZ";
    private const string Digits = "0000111582";

    private const string Marks = ".,，。 ";

    private readonly ImmutableArray<string> units;
    private readonly MessageTemplate message;

    private NumericColumnsRule(RuleSource source)
        : base(source.Info)
    {
        units = source.Fields.Texts("units");
        message = source.Message();
    }

    public static Rule Create(RuleSource source) => new NumericColumnsRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => GridTrace.Of(context.Model);

    public override IEnumerable<Diagnostic> Check(RuleContext context) =>
        context.Grids.SelectMany(g => Enumerable.Range(1, g.ColumnCount - 1).Select(c => Check(g, c))).OfType<Diagnostic>();

    private Diagnostic? Check(FigureGrid grid, int column)
    {
        var cells = Enumerable.Range(1, grid.RowCount - 1).Select(r => grid[r, column]).OfType<GridCell>().Where(static c => !c.IsNothing).ToList();
        var others = cells.Where(static c => c.Figure is null).ToList();
        var count = cells.Count - others.Count;
        if (count < FewestNumbers || others is not [var odd] || !IsDamaged(odd.Text))
        {
            return null;
        }

        return new Diagnostic(Info, Info.Severity, odd.Span, message.Format(
            ("text", TextChanges.Shown(odd.Text)), ("row", LocalizedText.Same(grid.Label(odd.Row))), ("column", LocalizedText.Same(grid.Heading(column))), ("count", LocalizedText.Same($"{count}"))))
        {
            Fixes = Mended(odd.Text) is { } figure ? [new CodeFix(new LocalizedText($"改为 {figure}", $"Change to {figure}"), Applicability.Unsafe, [new Syntax.TextChange(odd.Span, figure)])] : [],
        };
    }

    private bool IsDamaged(string text) => text.Length <= LongestFigure && text.Any(char.IsAsciiDigit) && (WithoutUnit(text) is not null || IsOfDigits(text));

    /// <summary>Digits, marks, and letters that look like digits, of which there is one at least.</summary>
    private static bool IsOfDigits(string text) =>
        text.All(static c => char.IsAsciiDigit(c) || Marks.Contains(c, StringComparison.Ordinal) || LooksLikeDigits.Contains(c, StringComparison.Ordinal))
        && (text.Any(char.IsAsciiLetter) ? WithDigits(text) is { } digits && CellValue.Read(digits).IsNumber && !text.All(char.IsAsciiLetter) : text.Count(static c => c is '.' or '。') < 2);

    private string? WithoutUnit(string text) =>
        units.Where(u => text.EndsWith(u, StringComparison.Ordinal)).Select(u => text[..^u.Length].TrimEnd()).FirstOrDefault(static figure => CellValue.Read(figure).IsNumber);

    private string? Mended(string text) =>
        WithoutUnit(text) ?? (WithDigits(text) is var digits && CellValue.Read(digits).IsNumber ? digits : null);

    private static string WithDigits(string text) =>
        string.Concat(text.Select(static c => LooksLikeDigits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Digits[i] : c));
}
