using System.Text;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>Writes files below the working directory alone, none that is there unless it is said; each is written whole or not at all.</summary>
internal sealed class NewFiles(Streams streams, Language language)
{
    /// <returns>Whether it was written; else it is told why not.</returns>
    /// <param name="mayReplace">Whether the file may be there: it is one that is made anew each time.</param>
    public bool Write(string path, string text, bool mayReplace = false)
    {
        var full = Path.GetFullPath(path);
        if (!new WorkspaceFiles().IsWithin(full, Environment.CurrentDirectory))
        {
            return Refuse($"{path} 不在当前文件夹之内，未写入", $"{path} lies outside of the working directory and was not written");
        }

        if ((File.Exists(full) && !mayReplace) || Directory.Exists(full))
        {
            return Refuse($"{path} 已经存在，未改动", $"{path} is there already and was left as it is");
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? full);
            FileReplacement.Write(full, Encoding.UTF8.GetBytes(text));
            streams.Output.WriteLine(language == Language.Chinese ? $"已写入 {path}" : $"wrote {path}");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{path} 无法写入：{e.Message}", $"{path} cannot be written: {e.Message}");
        }
    }

    private bool Refuse(string zh, string en)
    {
        streams.Tell(language == Language.Chinese ? zh : en);
        return false;
    }
}
