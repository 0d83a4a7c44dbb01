using ReportLint.Fuzzing;

using var output = new StreamWriter(Console.OpenStandardOutput());
return FuzzCommand.Create(output).Parse(args).Invoke();
