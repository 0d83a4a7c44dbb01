using System.Security.Cryptography;
using System.Text;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>GitLab's Code Quality report (docs.gitlab.com, "Code Quality", the fields that an imported report must have).</summary>
/// <param name="repository">The repository's root, from which GitLab names files.</param>
internal sealed class GitlabFormat(string? repository = null) : IOutputFormat
{
    public string Name => "gitlab";

    public IRunWriter Begin(RunContext run, TextWriter output) => new Writer(run.Language, new RepositoryPath(repository), output);

    private sealed class Writer : IRunWriter
    {
        private readonly Language language;
        private readonly RepositoryPath paths;
        private readonly JsonOutput document;

        public Writer(Language language, RepositoryPath paths, TextWriter output)
        {
            this.language = language;
            this.paths = paths;
            document = new JsonOutput(output);
            document.Json.WriteStartArray();
        }

        public void Write(CheckedFile file)
        {
            var path = paths.Of(file.Path);
            var fingerprints = Fingerprints.Of(file);
            for (var i = 0; i < file.Diagnostics.Length; i++)
            {
                var found = file.Diagnostics[i];
                Write($"{found.Rule.Id}: {found.Message.In(language)}", found.Rule.Id, Level(found.Severity), path, file.Text.Position(found.Span.Start).Line, fingerprints[i]);
            }

            document.Flush();
        }

        public void End(RunOutcome outcome)
        {
            foreach (var fault in outcome.Faults)
            {
                Write(fault.In(language), fault.Kind, "blocker", fault.Path.Length == 0 ? "." : paths.Of(fault.Path), fault.Position?.Line ?? 1, fault.Message.En);
            }

            document.Json.WriteEndArray();
            document.Complete();
        }

        public void Dispose() => document.Dispose();

        private void Write(string description, string check, string severity, string path, int line, string identity)
        {
            var json = document.Json;
            json.WriteStartObject();
            json.WriteString("description", description);
            json.WriteString("check_name", check);

            // Unlike others, GitLab wants fingerprints that differ between files too.
            json.WriteString("fingerprint", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\u001F{identity}")).AsSpan(0, 16)));
            json.WriteString("severity", severity);
            json.WriteStartObject("location");
            json.WriteString("path", path);
            json.WriteStartObject("lines");
            json.WriteNumber("begin", line);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static string Level(Severity severity) => severity switch { Severity.Error => "major", Severity.Warning => "minor", _ => "info" };
}
