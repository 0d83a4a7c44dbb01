using System.Text;

namespace ReportLint.Cli.Tests;

/// <summary>A temporary folder and the executable run on it. Paths below the folder are shown without it.</summary>
internal sealed class CommandLine : IDisposable
{
    /// <summary>A report with one missing-section error and two warnings of missing tables.</summary>
    public const string Report = "# 某局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2023年，无。\n\n## 二、主动公开政府信息情况\n\n## 三、收到和处理政府信息公开申请情况\n";

    public string Folder { get; } = Directory.CreateTempSubdirectory("reportlint-").FullName;

    /// <summary>What the last run wrote to standard output as bytes, in place of text.</summary>
    public byte[] Raw { get; private set; } = [];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, string content = Report)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Folder);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs a command; arguments that begin with ./ are paths below the folder.</summary>
    public (int Code, string Output, string Error) Run(params string[] args) => RunWithInput("", args);

    public (int Code, string Output, string Error) RunWithInput(string input, params string[] args) => RunWithInput(Encoding.UTF8.GetBytes(input), args);

    public (int Code, string Output, string Error) RunWithInput(byte[] input, params string[] args)
    {
        using var stdin = new MemoryStream(input);
        using var raw = new MemoryStream();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run([.. args.Select(a => a.StartsWith("./", StringComparison.Ordinal) ? At(a[2..]) : a)], new Streams(stdin, output, error, IsTerminal: false) { OpenRawOutput = () => raw });
        Raw = raw.ToArray();
        return (code, Shown(output), Shown(error));
    }

    private string Shown(StringWriter text) => text.ToString().Replace(Folder + "/", "", StringComparison.Ordinal);
}
