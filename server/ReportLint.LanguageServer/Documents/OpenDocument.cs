using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>
/// A document as it is at one version. Immutable: each change gives another one. What is found in it is computed when it is asked for the first time,
/// and kept.
/// </summary>
internal sealed class OpenDocument(string uri, string? path, int version, SourceText text, DocumentFormat format, LintConfig config)
{
    private static long stamps;

    private readonly Lock linting = new();
    private volatile LintResult? result;
    private volatile DocumentEquations? equations;

    /// <summary>Another number for each text of each document, also where a client counts its versions anew.</summary>
    public long Stamp { get; } = Interlocked.Increment(ref stamps);

    /// <summary>As the client writes it.</summary>
    public string Uri { get; } = uri;

    /// <summary>Absolute; null for a document that is no file.</summary>
    public string? Path { get; } = path;

    /// <summary>As the client counts.</summary>
    public int Version { get; } = version;

    public SourceText Text { get; } = text;

    public DocumentFormat Format { get; } = format;

    public LintConfig Config { get; } = config;

    /// <summary>What it is for rule authors; null for a document that is checked.</summary>
    public AuthoredFile? Authored { get; init; }

    /// <summary>What is found in it; the same as the command line finds in the file, unless the editor has misread it.</summary>
    public LintResult Lint(CancellationToken cancellation)
    {
        if (result is { } known)
        {
            return known;
        }

        lock (linting)
        {
            return result ??= Check(cancellation);
        }
    }

    private LintResult Check(CancellationToken cancellation) =>
        !Config.Packs.IsEmpty && MisreadText.Find(Text) is { } misread
            ? new LintResult(SyntaxTree.Parse(Text, Format, cancellation), null, [misread])
            : Linter.Lint(Text, Format, Config, Config.Related, cancellation);

    /// <summary>The equations that it was checked by.</summary>
    public DocumentEquations Equations(CancellationToken cancellation) => equations ??= DocumentEquations.Of(Lint(cancellation).Model, Config);

    public OpenDocument With(int newVersion, SourceText newText) => new(Uri, Path, newVersion, newText, Format, Config);

    /// <summary>The same text, with the files around it as they are now.</summary>
    public OpenDocument With(AuthoredFile? authored) => new(Uri, Path, Version, Text, Format, authored is null ? Config : LintConfig.Nothing) { Authored = authored };

    /// <summary>The same text, to be checked anew: a report beside it has changed.</summary>
    public OpenDocument Anew() => new(Uri, Path, Version, Text, Format, Config) { Authored = Authored };

    public OpenDocument With(LintConfig newConfig) => ReferenceEquals(newConfig, Config) ? this : new(Uri, Path, Version, Text, Format, newConfig);
}
