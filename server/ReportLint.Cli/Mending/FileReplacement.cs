using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>Puts a new file in place of an old one, so that at any moment, also if the program is killed, the one or the other is there, whole.</summary>
internal static class FileReplacement
{
    private static readonly LocalizedText Changed = new("检查期间文件被别的程序改动，未写入；请再运行一次", "the file was changed by another program meanwhile and left as it is; run again");

    /// <param name="path">The file, or a link to it, which stays.</param>
    /// <param name="old">What it held when it was read.</param>
    /// <param name="new">What it shall hold.</param>
    /// <returns>Why it stays as it is; null where it was replaced.</returns>
    public static LocalizedText? Replace(string path, ReadOnlySpan<byte> old, byte[] @new)
    {
        try
        {
            var file = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);

            // To put another file in its place only the folder must be writable: the file's owner is asked here.
            if (File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly))
            {
                return new LocalizedText("文件是只读的，未改动；请先允许写入", "the file is read-only and left as it was; allow writing to it first");
            }

            // What has another length is not read: it may have grown without bound.
            var length = new FileInfo(file).Length;
            if (length != old.Length && length != @new.Length)
            {
                return Changed;
            }

            var now = File.ReadAllBytes(file);
            if (now.AsSpan().SequenceEqual(@new))
            {
                // Two paths may lead to one file.
                return null;
            }

            if (!now.AsSpan().SequenceEqual(old))
            {
                return Changed;
            }

            Replace(file, @new);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new LocalizedText($"无法写入文件，未改动：{e.Message}", $"the file cannot be written and is left as it was: {e.Message}");
        }
    }

    /// <summary>Writes a file of our own, new or in place of an old one. A link to it stays.</summary>
    /// <exception cref="IOException">It cannot be written, and is as it was.</exception>
    public static void Write(string path, byte[] bytes) => Replace(WorkspaceFiles.RealPath(path), bytes);

    private static void Replace(string file, byte[] bytes)
    {
        // Searches for documents do not see a name that begins with a dot: what a killed run leaves behind is not read by the next.
        var temporary = Path.Combine(Path.GetDirectoryName(file) ?? "", $".reportlint-{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                if (!OperatingSystem.IsWindows() && File.Exists(file))
                {
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(file));
                }

                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
