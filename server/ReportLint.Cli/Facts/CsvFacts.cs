using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>Facts as comma-separated values (RFC 4180). A text that a spreadsheet would run as a formula is written behind an apostrophe.</summary>
internal sealed class CsvFacts : IFactFormat
{
    public void Write(IReadOnlyList<FactSheet> sheets, Language language, TextWriter output)
    {
        output.WriteLine("file,report,version,year,table,row,column,rowLabel,columnLabel,value,text,line,startColumn,endLine,endColumn");
        foreach (var sheet in sheets)
        {
            foreach (var fact in sheet.Facts)
            {
                var at = sheet.Text.Positions(fact.Span);
                // A number may begin with a sign; any other text that does is taken for a formula.
                output.WriteLine(string.Join(
                    ',',
                    Text(sheet.File), Text(sheet.Model?.Pack.Family ?? ""), sheet.Model?.Version, sheet.Model?.Year?.ToString(),
                    fact.Table, fact.Row, fact.Column, Text(fact.Labels?.Row ?? ""), Text(fact.Labels?.Column ?? ""), fact.Value?.ToString(), fact.Value is null ? Text(fact.Text) : Quoted(fact.Text),
                    at.Start.Line, at.Start.Column, at.End.Line, at.End.Column));
            }
        }
    }

    private static string Text(string value) => value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? Quoted("'" + value) : Quoted(value);

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
}
