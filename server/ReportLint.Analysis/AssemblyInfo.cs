using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ReportLint.Analysis.Tests")]
[assembly: InternalsVisibleTo("ReportLint.Benchmarks")]
