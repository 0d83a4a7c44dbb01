namespace ReportLint.Syntax;

/// <summary>A place as people and files name it: line and column, both from 1, the column in UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>Where a span starts and ends; <see cref="End"/> is exclusive.</summary>
public readonly record struct LineSpan(LinePosition Start, LinePosition End);
