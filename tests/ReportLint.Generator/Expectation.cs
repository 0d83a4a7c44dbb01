using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Generator;

/// <summary>What is to be found in a draft.</summary>
/// <param name="Defect">The name of the defect that it comes from.</param>
/// <param name="Rules">The rule that finds it; where one figure breaks the equations of several rules, any of them may tell it.</param>
/// <param name="Place">The name of the place; null for the end of the text.</param>
/// <param name="Fix">The text that the first fix puts in, the texts where it changes several places; null where none is asked for.</param>
/// <param name="OrUnread">The table that may instead be left unread with a hint; null where the finding must be there.</param>
public sealed record Expectation(string Defect, ImmutableArray<string> Rules, string? Place, string? Fix = null, string? OrUnread = null);

/// <summary>What is to be found in a written report.</summary>
/// <param name="Span">The exact place; for a blank cell that has no delimiters, the room in which it may be shown.</param>
/// <param name="IsRoom">Whether anywhere within the span is right.</param>
public sealed record Expected(string Defect, ImmutableArray<string> Rules, TextSpan Span, bool IsRoom, string? Fix, string? OrUnread);
