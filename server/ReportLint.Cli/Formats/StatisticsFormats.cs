using System.Globalization;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>What --statistics writes in place of findings: how many each rule has, the most frequent first.</summary>
internal static class StatisticsFormats
{
    /// <summary>The format that counts where the given one lists; null if there is none.</summary>
    public static IOutputFormat? InPlaceOf(IOutputFormat format) => format switch
    {
        TextFormat or ConciseFormat => new TextStatistics(),
        JsonFormat => new JsonStatistics(),
        _ => null,
    };

    private sealed class TextStatistics : IOutputFormat
    {
        public string Name => "text";

        public IRunWriter Begin(RunContext run, TextWriter output) => new Writer(run, output);

        private sealed class Writer(RunContext run, TextWriter output) : IRunWriter
        {
            public void Write(CheckedFile file)
            {
            }

            public void End(RunOutcome outcome)
            {
                var style = new TerminalStyle(run.Color);
                var rules = outcome.Tally.Rules.ToList();
                var wide = rules.Select(static r => r.Rule.Id.Length).DefaultIfEmpty().Max();
                foreach (var rule in rules)
                {
                    var mark = rule.Safe > 0 ? "[*]" : rule.Unsafe > 0 ? "[+]" : "[ ]";
                    var severity = rule.Severity.In(run.Language).PadRight(run.Language == Language.Chinese ? 2 : 7);
                    output.Write(string.Create(CultureInfo.InvariantCulture, $"{rule.Findings,6} {mark} {style.Of(rule.Severity, severity)} {TerminalText.Clean(rule.Rule.Id).PadRight(wide)} {TerminalText.Clean(rule.Rule.Title.In(run.Language))}\n"));
                }

                if (rules.Exists(static r => r.Safe + r.Unsafe > 0))
                {
                    output.Write(run.Language == Language.Chinese ? "[*] 有安全的修正  [+] 有会改动数字、年份或文字的修正\n" : "[*] has safe fixes  [+] has fixes that change a figure, a year or words\n");
                }

                output.Write(rules.Count > 0 ? "\n" : "");
                TextRemarks.Write(outcome, run.Language, style, output);
                output.Write(TextSummary.Of(outcome.Tally, run.Language) + "\n");
            }
        }
    }

    private sealed class JsonStatistics : IOutputFormat
    {
        public string Name => "json";

        public IRunWriter Begin(RunContext run, TextWriter output) => new Writer(run, output);

        private sealed class Writer(RunContext run, TextWriter output) : IRunWriter
        {
            public void Write(CheckedFile file)
            {
            }

            public void End(RunOutcome outcome)
            {
                using var document = new JsonOutput(output);
                document.Json.WriteStartArray();
                foreach (var rule in outcome.Tally.Rules)
                {
                    document.Json.WriteStartObject();
                    document.Json.WriteString("rule", rule.Rule.Id);
                    document.Json.WriteString("kind", rule.Rule.Kind);
                    document.Json.WriteString("title", rule.Rule.Title.In(run.Language));
                    document.Json.WriteString("severity", rule.Severity.Name());
                    document.Json.WriteNumber("count", rule.Findings);
                    document.Json.WriteNumber("safeFixes", rule.Safe);
                    document.Json.WriteNumber("unsafeFixes", rule.Unsafe);
                    document.Json.WriteEndObject();
                }

                foreach (var fault in outcome.Faults)
                {
                    JsonFormat.WriteFault(document.Json, fault, run.Language);
                }

                document.Json.WriteEndArray();
                document.Complete();
            }
        }
    }
}
