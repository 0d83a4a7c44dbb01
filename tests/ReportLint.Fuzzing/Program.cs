using System.CommandLine;
using ReportLint.Fuzzing;

using var output = new StreamWriter(Console.OpenStandardOutput());
var root = new RootCommand("Feeds ReportLint with hostile input") { CurveCommand.Create(output) };
return root.Parse(args).Invoke();
