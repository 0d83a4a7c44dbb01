using System.Collections.Immutable;

namespace ReportLint.Cli;

/// <summary>What the user named as documents: files, folders, patterns and standard input; nothing named is the working directory.</summary>
internal sealed class DocumentPaths(string[] named, string? standardInputName)
{
    private const string StandardInput = "-";
    private const string NameOfStandardInput = "stdin.txt";

    private readonly ImmutableArray<string> paths = named.Length > 0 ? [.. named] : ["."];

    private InputFile Stdin => new(standardInputName ?? NameOfStandardInput, Path.GetFullPath(standardInputName ?? NameOfStandardInput)) { IsStandardInput = true };

    /// <summary>The files and folders, absolute, that the documents are or lie in.</summary>
    public IEnumerable<string> Places => paths.Select(p =>
        p is StandardInput ? Stdin.FullPath : Path.GetFullPath(!Path.Exists(p) && PathPattern.Parse(p) is { } pattern ? Path.Combine(".", pattern.Folder) : p.Length > 0 ? p : "."));

    /// <summary>Standard input, if it is named, then what is found on the disk.</summary>
    public FoundFiles Find(Configurations configurations, bool forceExclude = false)
    {
        var found = new FileFinder(configurations, forceExclude).Find(paths.Where(static p => p is not StandardInput));
        return paths.Contains(StandardInput, StringComparer.Ordinal) ? found with { Files = found.Files.Insert(0, Stdin) } : found;
    }
}
