using System.Text;

namespace ReportLint.Cli.Tests;

/// <summary>The executable as its callers see it: output, error output and exit code, for good input and for bad.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reportlint-").FullName;

    private const string Clean = "# 某局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2023年，无。\n\n## 二、主动公开政府信息情况\n\n## 三、收到和处理政府信息公开申请情况\n";

    static CommandTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Findings_exit_with_1_and_less_when_told_so()
    {
        var file = Write("a.md", Clean);

        Assert.Equal(1, Run("check", file).Code);
        Assert.Equal(0, Run("check", file, "--exit-zero").Code);
        Assert.Equal(0, Run("check", file, "--ignore", "govinfo/required-sections", "--fail-on", "error").Code);
        Assert.Equal(1, Run("check", file, "--select", "govinfo/required-sections").Code);
        Assert.Equal(1, Run("check", file, "--select", "govinfo/table-structure", "--max-warnings", "1").Code);
        Assert.Equal(0, Run("check", file, "--select", "govinfo/table-structure", "--max-warnings", "2").Code);
    }

    [Fact]
    public void A_document_that_no_pack_knows_is_named_as_such()
    {
        var result = Run("check", Write("readme.md", "# Hello\n\nWorld.\n"), "--lang", "en");

        Assert.Equal(0, result.Code);
        Assert.Contains("no enabled pack recognises this document", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \t\n")]
    public void An_empty_file_is_a_note(string content)
    {
        var result = Run("check", Write("empty.md", content), "--lang", "en");

        Assert.Equal(0, result.Code);
        Assert.Contains("the file is empty", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_fails_the_run_and_the_others_are_checked()
    {
        var good = Write("good.md", Clean);
        var bad = Path.Combine(folder, "bad.md");
        File.WriteAllBytes(bad, [(byte)'a', 0xFF, 0xFF]);
        var binary = Path.Combine(folder, "binary.md");
        File.WriteAllBytes(binary, [.. Enumerable.Range(0, 4000).Select(i => (byte)(i % 7 == 0 ? 0 : i * 31))]);

        var result = Run("check", bad, binary, Path.Combine(folder, "missing.md"), good, "--format", "concise", "--lang", "en");

        Assert.Equal(2, result.Code);
        Assert.Equal(
            [
                $"{Path.Combine(folder, "missing.md")}: no such file or folder",
                $"{bad}: neither UTF-8 nor GB18030: byte 1 fits neither; save the file as UTF-8",
                $"{binary}: this is a binary file, not a text",
            ],
            result.Error.TrimEnd().Split('\n'));
        Assert.Contains($"{good}:9:21: error[govinfo/required-sections]", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gbk_file_with_crlf_has_the_places_of_its_utf8_twin()
    {
        var utf8 = Run("check", Write("a.md", Clean), "--format", "concise");
        File.WriteAllBytes(Path.Combine(folder, "a.md"), Encoding.GetEncoding("GB18030").GetBytes(Clean.Replace("\n", "\r\n", StringComparison.Ordinal)));

        Assert.Equal(utf8, Run("check", Path.Combine(folder, "a.md"), "--format", "concise"));
    }

    [Fact]
    public void Standard_input_is_reported_under_the_name_given()
    {
        var result = RunWithInput(Clean, "check", "-", "--stdin-filename", "report.md", "--format", "concise", "--lang", "en");

        Assert.Equal(1, result.Code);
        Assert.StartsWith("report.md:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_searched_for_documents_in_the_order_of_their_paths()
    {
        Directory.CreateDirectory(Path.Combine(folder, "b"));
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        foreach (var name in new[] { "b/z.txt", "a.markdown", "c.html", ".git/x.md", "note.docx" })
        {
            Write(name, name.EndsWith(".html", StringComparison.Ordinal) ? string.Concat(Clean.Split("\n\n").Select(p => $"<p>{p.TrimStart('#', ' ')}</p>\n")) : Clean);
        }

        var files = Run("check", folder, "--format", "concise").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Path.GetRelativePath(folder, l.Split(':')[0])).Distinct();

        Assert.Equal(["a.markdown", "b/z.txt", "c.html"], files);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("8")]
    public void Files_checked_side_by_side_come_out_in_order(string jobs)
    {
        foreach (var number in Enumerable.Range(10, 40))
        {
            Write($"{number}.md", number % 7 == 0 ? "" : Clean);
        }

        var files = Run("check", folder, "--format", "concise", "--jobs", jobs).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Path.GetFileNameWithoutExtension(l.Split(':')[0])).Distinct();

        Assert.Equal(Enumerable.Range(10, 40).Where(n => n % 7 != 0).Select(n => $"{n}"), files);
    }

    [Fact]
    public void What_gitignore_leaves_out_is_checked_only_when_named()
    {
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        Directory.CreateDirectory(Path.Combine(folder, "sub", "out"));
        foreach (var name in new[] { "a.md", "draft.md", "sub/b.md", "sub/draft.md", "sub/out/c.md", "sub/keep.draft.md" })
        {
            Write(name, Clean);
        }

        Write(".gitignore", "# drafts\ndraft.md\n*.draft.md\n");
        Write("sub/.gitignore", "out/\n!keep.draft.md\n");

        Assert.Equal(["a.md", "sub/b.md", "sub/keep.draft.md"], Checked(folder));
        Assert.Equal(["sub/b.md", "sub/keep.draft.md"], Checked(Path.Combine(folder, "sub")));
        Assert.Equal(["draft.md"], Checked(Path.Combine(folder, "draft.md")));

        IEnumerable<string> Checked(string path) => Run("check", path, "--format", "concise").Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Path.GetRelativePath(folder, l.Split(':')[0])).Distinct();
    }

    [Fact]
    public void A_folder_without_documents_says_so()
    {
        var result = Run("check", folder, "--lang", "en");

        Assert.Equal(0, result.Code);
        Assert.Contains("0 files checked, because", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--no-such-option")]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--fail-on", "everything")]
    [InlineData("check", "--select", "no/such-rule")]
    [InlineData("explain", "no/such-rule")]
    [InlineData("no-such-command")]
    public void A_wrong_option_exits_with_2_and_says_why(params string[] args)
    {
        var result = Run(args);

        Assert.Equal(2, result.Code);
        Assert.NotEqual("", result.Error);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("concise")]
    [InlineData("json")]
    public void A_format_without_room_for_notes_leaves_them_to_the_error_output(string format)
    {
        var result = Run("check", Write("readme.md", "# Hello\n"), "--format", format, "--lang", "en");

        Assert.Equal(0, result.Code);
        Assert.Contains("no enabled pack recognises this document", result.Error, StringComparison.Ordinal);
        Assert.Equal("", Run("check", Path.Combine(folder, "readme.md"), "--format", format, "-q").Error);
    }

    [Fact]
    public void Sarif_names_all_rules_even_those_that_did_not_run()
    {
        var output = Run("check", Write("a.md", Clean), "--format", "sarif", "--select", "govinfo/figures").Output;

        Assert.All(["govinfo/figures", "govinfo/report-year", "govinfo/required-sections"], id => Assert.Contains($"\"id\": \"{id}\"", output, StringComparison.Ordinal));
    }

    [Fact]
    public void An_output_file_that_cannot_be_written_fails_the_run()
    {
        var file = Write("a.md", Clean);

        Assert.All(["", Path.Combine(folder, "no", "such", "folder.sarif"), folder], target =>
        {
            var result = Run("check", file, "--format", "sarif", "--output-file", target);
            Assert.Equal(2, result.Code);
            Assert.NotEqual("", result.Error);
        });
    }

    [Fact]
    public void Control_characters_of_a_file_name_do_not_reach_the_screen()
    {
        var result = Run("check", "no\u001B[31msuch\u202Efile.md", "--format", "concise");

        Assert.Equal(2, result.Code);
        Assert.DoesNotContain('\u001B', result.Error);
        Assert.DoesNotContain('\u202E', result.Error);
    }

    [Fact]
    public void Two_formats_go_to_two_places()
    {
        var sarif = Path.Combine(folder, "out.sarif");

        var result = Run("check", Write("a.md", Clean), "--format", "sarif", "--output-file", sarif, "--format", "concise");

        Assert.Contains("error[govinfo/required-sections]", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("{", File.ReadAllText(sarif), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_a_table_that_no_pack_describes_have_numbered_ids_and_labels()
    {
        var result = Run("facts", Write("t.md", "| 项目 | 数量 |\n|---|---|\n| 甲 | 1,200 |\n| 乙 | - |\n"), "--format", "csv");

        Assert.Equal(
            $"file,report,version,year,table,row,column,rowLabel,columnLabel,value,text,line,startColumn,endLine,endColumn\n{folder}/t.md,,,,table-1,row-1,column-1,甲,数量,1200,\"1,200\",3,7,3,12\n{folder}/t.md,,,,table-1,row-2,column-1,乙,数量,,'-,4,7,4,8\n",
            result.Output);
    }

    [Fact]
    public void Rules_are_listed_and_explained_in_both_languages()
    {
        Assert.Contains("govinfo/applications-balance", Run("rules").Output, StringComparison.Ordinal);
        Assert.Contains("勾稽关系", Run("explain", "govinfo/applications-balance", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Contains("item", Run("explain", "applications-balance", "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tree_shows_nodes_and_the_bound_grid()
    {
        var result = Run("tree", Write("t.md", Clean + "\n| 一、本年新收政府信息公开申请数量 | 1 |\n|---|---|\n"));

        Assert.Equal(0, result.Code);
        Assert.Contains("    TableRow 11:1-12:1\n      TableCell 11:2-11:20 0 \"一、本年新收政府信息公开申请数量\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("section overview at line 3 \"一、总体情况\"", result.Output, StringComparison.Ordinal);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static (int Code, string Output, string Error) Run(params string[] args) => RunWithInput("", args);

    private static (int Code, string Output, string Error) RunWithInput(string input, params string[] args)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run(args, new Streams(stdin, output, error, IsTerminal: false));
        return (code, output.ToString(), error.ToString());
    }
}
