using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ReportLint.Syntax.Tests")]
