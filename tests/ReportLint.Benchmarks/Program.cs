using System.Globalization;
using ReportLint.Benchmarks;

// ReportLint.Benchmarks FOLDER ROUNDS: times the steps of a lint over the reports of a folder, again and again in one process.
if (args.Length != 2 || !int.TryParse(args[1], CultureInfo.InvariantCulture, out var rounds) || rounds < 1)
{
    Console.Error.WriteLine("usage: ReportLint.Benchmarks FOLDER ROUNDS");
    return 2;
}

var reports = Report.ReadAll(args[0]);
if (reports.IsEmpty)
{
    Console.Error.WriteLine($"{args[0]} has no reports");
    return 2;
}

new Measurement(reports, rounds).WriteTo(Console.Out);
return 0;
