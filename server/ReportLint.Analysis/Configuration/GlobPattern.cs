using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// One pattern for paths, written as a line of a .gitignore file: *, ? and [a-z] stay within a name, ** spans folders, a slash at the beginning or
/// in the middle ties the pattern to its folder, one at the end means folders only, "!" takes back. The time to match is bounded by the product of
/// the lengths, whatever the pattern: it comes from untrusted files.
/// </summary>
public sealed class GlobPattern
{
    private const string AnyFolders = "**";

    private readonly ImmutableArray<string> segments;
    private readonly bool foldersOnly;

    private GlobPattern(ImmutableArray<string> segments, bool foldersOnly, bool takesBack)
    {
        this.segments = segments;
        this.foldersOnly = foldersOnly;
        TakesBack = takesBack;
    }

    /// <summary>Whether the pattern begins with "!": what it matches is not meant after all.</summary>
    public bool TakesBack { get; }

    /// <summary>The pattern that a line stands for; null for a blank line or a comment.</summary>
    public static GlobPattern? Parse(string line)
    {
        var text = TrimEnd(line);
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        var takesBack = text[0] == '!';
        text = takesBack ? text[1..] : text;
        var folder = text.EndsWith('/');
        text = folder ? text[..^1] : text;
        if (text.Length == 0)
        {
            return null;
        }

        var names = text.TrimStart('/').Split('/').ToList();
        if (!text.Contains('/', StringComparison.Ordinal))
        {
            names.Insert(0, AnyFolders);
        }

        // What stands in a folder is meant, not the folder itself.
        if (string.Equals(names[^1], AnyFolders, StringComparison.Ordinal))
        {
            names.Add("*");
        }

        return new GlobPattern([.. names], folder, takesBack);
    }

    /// <summary>Whether the pattern means just this path, relative to the pattern's folder and split at its slashes. Folders above it are not looked at.</summary>
    public bool Matches(ReadOnlySpan<string> path, bool isFolder)
    {
        if (foldersOnly && !isFolder)
        {
            return false;
        }

        // As many folders as needed for the last ** alone: an earlier one never has to take more.
        var (at, next, wide, from) = (0, 0, -1, 0);
        while (next < path.Length)
        {
            if (at < segments.Length && string.Equals(segments[at], AnyFolders, StringComparison.Ordinal))
            {
                (wide, from) = (at++, next);
            }
            else if (at < segments.Length && MatchesName(segments[at], path[next]))
            {
                at++;
                next++;
            }
            else if (wide >= 0)
            {
                (at, next) = (wide + 1, ++from);
            }
            else
            {
                return false;
            }
        }

        return at == segments.Length;
    }

    private static bool MatchesName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (at, next, star, from) = (0, 0, -1, 0);
        while (next < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, from) = (at++, next);
            }
            else if (at < pattern.Length && Behind(pattern, at, name[next]) is var behind and > 0)
            {
                at = behind;
                next++;
            }
            else if (star >= 0)
            {
                (at, next) = (star + 1, ++from);
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }

    /// <summary>The index behind the element of the pattern that takes the character; -1 if it does not.</summary>
    private static int Behind(ReadOnlySpan<char> pattern, int at, char c) => pattern[at] switch
    {
        '?' => at + 1,
        '[' => BehindClass(pattern, at, c),
        '\\' => at + 1 < pattern.Length && pattern[at + 1] == c ? at + 2 : -1,
        var literal => literal == c ? at + 1 : -1,
    };

    private static int BehindClass(ReadOnlySpan<char> pattern, int at, char c)
    {
        var i = at + 1;
        var negated = i < pattern.Length && pattern[i] is '!' or '^';
        i += negated ? 1 : 0;
        var found = false;
        for (var first = true; i < pattern.Length && (first || pattern[i] != ']'); first = false)
        {
            var low = Character(pattern, ref i);
            var high = low;
            if (i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] != ']')
            {
                i++;
                high = Character(pattern, ref i);
            }

            found |= c >= low && c <= high;
        }

        return i < pattern.Length && found != negated ? i + 1 : -1;
    }

    private static char Character(ReadOnlySpan<char> pattern, ref int i)
    {
        i += pattern[i] == '\\' && i + 1 < pattern.Length ? 1 : 0;
        return pattern[i++];
    }

    /// <summary>Without the blanks at the end that no backslash protects.</summary>
    private static string TrimEnd(string line)
    {
        var trimmed = line.TrimEnd('\r', '\n').TrimEnd(' ');
        return trimmed.EndsWith('\\') && trimmed.Length < line.Length && !trimmed.EndsWith(@"\\", StringComparison.Ordinal) ? trimmed + " " : trimmed;
    }
}
