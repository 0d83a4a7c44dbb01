[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("ReportLint.Cli.Tests")]
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("reportlint-fuzz")]
