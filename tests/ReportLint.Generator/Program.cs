using ReportLint.Generator;

return GenerateCommand.Create().Parse(args).Invoke();
