using ReportLint.Analysis;
using ReportLint.Syntax;
var problems = new List<ConfigurationProblem>();
var packs = ShippedFiles.Read();
var f = new YamlFile("pack", problems);
var pack = PackReader.Read("govinfo", f, packs.First(p => p.Path == "govinfo/pack.yaml").Text);
foreach (var p in problems) Console.WriteLine(p);
var model0 = new PackModel(pack!);
foreach (var file in args)
{
    var text = TextDecoder.Decode(File.ReadAllBytes(file)).Text!;
    var tree = SyntaxTree.Parse(text, file.EndsWith("md") ? DocumentFormat.Markdown : file.EndsWith("html") ? DocumentFormat.Html : DocumentFormat.PlainText);
    var m = ReportBinder.Bind(tree, model0, null);
    Console.WriteLine($"{Path.GetFileName(file)}: {m?.Version} {m?.Year} sections {string.Join(",", m?.Sections.Found.Select(s => s.Form.Id) ?? [])}");
    if (Environment.GetEnvironmentVariable("DBG") is {} d) { var rows = DocumentRows.Read(tree); var sb = m!.Sections.Found.Select(x => x.Block).ToHashSet();
      var loc = new TableLocator(rows, model0.Tables("2021"), System.Collections.Immutable.ImmutableHashSet.CreateRange(sb)); var i=0; foreach (var r in loc.Locate()) { Console.WriteLine("REGION " + i++ + " " + r?.Rows.Length); if (r != null && i-1==int.Parse(d)) foreach (var q in r.Rows) Console.WriteLine("   " + q.Evidence + " " + string.Join(" ¦ ", q.Cells.Select(c => c.Text))); } }
    foreach (var t in m?.Tables ?? [])
    {
        Console.WriteLine($"   {t.Form.Id} rows {t.Rows.Length}/{t.Form.Rows.Length} cells {t.Cells.Count()} numbers {t.Cells.Count(c => c.Value.IsNumber)}");
        foreach (var x in t.Faults) Console.WriteLine($"      fault {x.Kind} {x.Row?.Id} {x.Column?.Id} {text.Position(x.Span.Start)} {x.Why?.En}");
    }
    if (m != null) foreach (var y in m.YearMentions) if (y.Year != m.Year) Console.WriteLine($"      year {y.Year} {y.Role} {y.Sentence.Trim()[..Math.Min(60, y.Sentence.Trim().Length)]}");
}
