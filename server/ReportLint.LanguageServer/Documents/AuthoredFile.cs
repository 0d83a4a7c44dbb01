using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>What rule authors and administrators write for the linter.</summary>
internal enum AuthoredKind
{
    Configuration,
    Pack,
    Rule,
}

/// <summary>A configuration, pack or rule file that is open, with the pack that it belongs to. Its tests are run when they are asked for, once.</summary>
internal sealed class AuthoredFile
{
    private readonly Lock testing = new();
    private readonly IConfigurationFiles files;
    private readonly Lazy<(PackTests? Tests, ImmutableArray<ConfigurationProblem> Problems)> pack;
    private readonly Lazy<Pack?> form;
    private ImmutableArray<TestOutcome>? outcomes;

    private AuthoredFile(AuthoredKind kind, string path, IConfigurationFiles files)
    {
        Kind = kind;
        Path = path;
        this.files = files;
        pack = new Lazy<(PackTests?, ImmutableArray<ConfigurationProblem>)>(() => kind == AuthoredKind.Configuration ? (null, []) : PackTests.Read(files, Folder));
        form = new Lazy<Pack?>(ReadForm);
    }

    public AuthoredKind Kind { get; }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>What is wrong in the files of its pack; paths are absolute. Of configuration the workspace tells.</summary>
    public ImmutableArray<ConfigurationProblem> Problems => pack.Value.Problems;

    /// <summary>The description of the family that its rules are for, also where rules beside it are broken; null where it cannot be read.</summary>
    public Pack? Form => form.Value;

    /// <summary>The rules that it may name: those of its own pack and those that ship.</summary>
    public IEnumerable<RuleInfo> Rules => (pack.Value.Tests?.Pack.Rules ?? []).Concat(PackSet.Shipped.Rules).Select(static r => r.Info).DistinctBy(static r => r.Id, StringComparer.Ordinal);

    /// <summary>The keys that may stand in it.</summary>
    /// <param name="text">The file's text, which says the kind of a rule.</param>
    public SchemaMap Schema(string text) => Kind switch
    {
        AuthoredKind.Configuration => ConfigurationSchema.File,
        AuthoredKind.Pack => PackSchema.File,
        _ => RuleSchema.Of(YamlPlace.TopText(text, "kind") ?? ""),
    };

    private string Folder => FolderOf(Path, files);

    /// <summary>The file that a document is; null for any other, foreign YAML among them.</summary>
    public static AuthoredFile? Of(string? path, string text, IConfigurationFiles files)
    {
        if (path is null || System.IO.Path.GetExtension(path) is not (".yaml" or ".yml"))
        {
            return null;
        }

        var name = System.IO.Path.GetFileName(path);
        if (name is ".reportlint.yaml" or ".reportlint.yml")
        {
            return new AuthoredFile(AuthoredKind.Configuration, path, files);
        }

        // Files of other programs may be called pack.yaml as well.
        var description = name is PackSet.Description ? text : files.Read(System.IO.Path.Combine(FolderOf(path, files), PackSet.Description)).Text;
        return description is not null && (YamlPlace.TopText(description, "family") ?? YamlPlace.TopText(description, "extends")) is not null
            ? new AuthoredFile(name is PackSet.Description ? AuthoredKind.Pack : AuthoredKind.Rule, path, files)
            : null;
    }

    /// <summary>What the tests of this rule file come to; none while anything in the pack is broken.</summary>
    public ImmutableArray<TestOutcome> Outcomes(CancellationToken cancellation)
    {
        lock (testing)
        {
            return outcomes ??= pack.Value.Tests is not { } tests ? [] : [.. tests.Tests.Where(t => string.Equals(t.Place.File, Path, StringComparison.Ordinal)).SelectMany(t => new RuleTestRunner(tests.Pack).Run(t, cancellation))];
        }
    }

    private static string FolderOf(string path, IConfigurationFiles files) => PackSet.FolderOf(path, p => files.Read(p).Text is not null);

    private Pack? ReadForm()
    {
        var text = Kind == AuthoredKind.Configuration ? null : files.Read(System.IO.Path.Combine(Folder, PackSet.Description)).Text;
        if (text is null)
        {
            return Kind == AuthoredKind.Configuration ? PackSet.Shipped.Packs.First(static p => !p.Model.Pack.OptIn).Model.Pack : null;
        }

        return YamlPlace.TopText(text, "extends") is { } extended
            ? PackSet.Shipped.Packs.FirstOrDefault(p => string.Equals(p.Name, extended, StringComparison.Ordinal))?.Model.Pack
            : PackSet.Load([($"pack/{PackSet.Description}", text)]).Packs.FirstOrDefault()?.Model.Pack;
    }
}
