using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>Finds the configuration file that is nearest to a folder: in it or above it, up to the root of the git repository. Each folder is looked at once.</summary>
internal sealed class ConfigurationFinder
{
    public const string FileName = ConfigurationFile.FileName;

    // Written by mistake; passing over it in silence would help nobody.
    public const string MistakenName = ".reportlint.yml";

    private readonly Dictionary<string, string?> nearest = new(StringComparer.Ordinal);

    /// <param name="folder">Absolute.</param>
    public string? NearestTo(string folder)
    {
        if (!nearest.TryGetValue(folder, out var file))
        {
            // Whatever has this name is meant as the configuration, even a folder: it is then told that it is none.
            var own = Path.Combine(folder, FileName);
            var mistaken = Path.Combine(folder, MistakenName);
            file = Path.Exists(own) ? own
                : Path.Exists(mistaken) ? mistaken
                : GitRepository.IsRoot(folder) || Path.GetDirectoryName(folder) is not { } above ? null
                : NearestTo(above);
            nearest[folder] = file;
        }

        return file;
    }
}
