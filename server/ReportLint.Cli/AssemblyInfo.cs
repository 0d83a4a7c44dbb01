[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("ReportLint.Cli.Tests")]
