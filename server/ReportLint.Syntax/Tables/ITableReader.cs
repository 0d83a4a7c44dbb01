namespace ReportLint.Syntax;

/// <summary>
/// Reads one way of writing a table. One reader serves one document and is asked line after line, so that it may remember
/// how far it has looked in vain and stays linear.
/// </summary>
internal interface ITableReader
{
    /// <summary>The table that begins at the line, with the index of the line behind it; null where none begins.</summary>
    (TableSyntax Table, int Next)? TryRead(Lines lines, int first);
}
