using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis.Tests;

/// <summary>Borders that no compiler guards: which folder of the source may name the types of which.</summary>
public sealed partial class LayeringTests
{
    private static readonly string Server = Path.GetFullPath(Path.Combine(Here(), "../../server"));

    [Theory]
    [InlineData("ReportLint.Analysis/Semantics", "ReportLint.Analysis/Rules")]
    [InlineData("ReportLint.Analysis/Semantics", "ReportLint.Analysis/Diagnostics/Diagnostic.cs")]
    [InlineData("ReportLint.Analysis/Packs", "ReportLint.Analysis/Semantics")]
    [InlineData("ReportLint.Analysis/Packs", "ReportLint.Analysis/Configuration")]
    [InlineData("ReportLint.Analysis/Diagnostics", "ReportLint.Analysis/Semantics")]
    [InlineData("ReportLint.Analysis/Rules/Balance", "ReportLint.Analysis/Configuration")]
    [InlineData("ReportLint.LanguageServer/JsonRpc", "ReportLint.LanguageServer/Server")]
    [InlineData("ReportLint.LanguageServer/Documents", "ReportLint.LanguageServer/Features")]
    [InlineData("ReportLint.Syntax/Text", "ReportLint.Syntax/Tree")]
    [InlineData("ReportLint.Syntax/Tree", "ReportLint.Syntax/Tables")]
    public void A_lower_folder_does_not_name_the_types_of_a_higher_one(string lower, string higher)
    {
        var types = Sources(higher).SelectMany(f => Declaration().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value)).Distinct().ToList();
        Assert.NotEmpty(types);

        var named = Sources(lower).SelectMany(f => types.Where(t => Regex.IsMatch(Code(f), $@"\b{t}\b", RegexOptions.None, TimeSpan.FromSeconds(5))).Select(t => $"{Path.GetFileName(f)} names {t}"));

        Assert.Empty(named);
    }

    [Theory]
    [InlineData("ReportLint.Syntax", "YamlDotNet|\\bFile\\.|\\bDirectory\\.|Console\\.|System\\.Text\\.Json")]
    [InlineData("ReportLint.Analysis", "Markdig|\\bFile\\.|\\bDirectory\\.|Console\\.")]
    [InlineData("ReportLint.LanguageServer", "Markdig|YamlDotNet|\\bFile\\.|\\bDirectory\\.|Console\\.")]
    public void A_project_does_not_know_what_belongs_elsewhere(string project, string forbidden)
    {
        Assert.DoesNotContain(Sources(project), f => Regex.IsMatch(Code(f), forbidden, RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    [Theory]
    [InlineData("Markdig", "MarkdownMarks.cs")]
    [InlineData("YamlDotNet", "YamlParser.cs")]
    [InlineData("System.Text.Json", "BaselineFile.cs BaselineReader.cs", "ReportLint.Analysis")]
    public void A_library_is_known_in_one_place(string library, string files, string place = "")
    {
        var found = Sources(place).Where(f => Regex.IsMatch(Code(f), $@"\b{library}\.|using {library};", RegexOptions.None, TimeSpan.FromSeconds(5))).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(files.Split(' '), found);
    }

    private static IEnumerable<string> Sources(string place)
    {
        var path = Path.Combine(Server, place);
        return File.Exists(path) ? [path] : Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));
    }

    /// <summary>The file without comments and texts.</summary>
    private static string Code(string file) => NoCode().Replace(File.ReadAllText(file), "");

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? "";

    [GeneratedRegex(@"(?:class|struct|record|enum|interface)\s+(?:struct\s+)?(?<name>[A-Z]\w+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Declaration();

    [GeneratedRegex("//[^\n]*|@?\"(?:[^\"\\\\\n]|\\\\.)*\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex NoCode();
}
