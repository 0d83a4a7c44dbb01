using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Puts the marks ⟦…⟧ of failed tests where their rules find something now. Nothing else of the rule file is touched. A test that says by "expect" what is wanted, or that
/// fails in another way, is for its author to change.
/// </summary>
public static class RuleTestUpdate
{
    /// <param name="yaml">The rule file.</param>
    /// <param name="failed">Failed runs of tests that stand in it.</param>
    /// <returns>The file with the new marks, and the names of the tests that could be brought up to date.</returns>
    public static (string Yaml, ImmutableArray<string> Updated) Apply(string yaml, IEnumerable<TestOutcome> failed)
    {
        ArgumentNullException.ThrowIfNull(failed);
        var text = new SourceText(yaml);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var updated = ImmutableArray.CreateBuilder<string>();
        foreach (var outcome in failed.Where(static o => o.Test is { Given: TextDocument, Expect.IsEmpty: true } && o.Failures.All(static f => f.Fault is TestFault.Noisy or TestFault.Missing)))
        {
            if (GivenText(yaml, outcome.Test.Place.Line) is { } given && RawScalar.Read(text, given) is { } scalar && Marks(scalar, outcome.Found) is { } marks)
            {
                changes.AddRange(marks);
                updated.Add(outcome.Test.Name);
            }
        }

        return (FixApplier.Apply(yaml, changes.ToImmutable()), updated.ToImmutable());
    }

    /// <summary>The text of the test that stands at a line.</summary>
    private static YamlText? GivenText(string yaml, int line) =>
        YamlParser.Parse(yaml) is YamlMap top && top.Find("tests")?.Value is YamlList tests
        && tests.Items.OfType<YamlMap>().FirstOrDefault(t => t.Line == line)?.Find("given")?.Value is YamlMap given ? given.Find("text")?.Value as YamlText : null;

    /// <summary>The changes that take the old marks away and set new ones; null where findings overlap, which marks cannot show.</summary>
    private static ImmutableArray<TextChange>? Marks(RawScalar scalar, ImmutableArray<Diagnostic> found)
    {
        var spans = found.Select(static d => d.Span).Distinct().Order().ToList();
        if (spans.Zip(spans.Skip(1)).Any(static p => p.First.End > p.Second.Start))
        {
            return null;
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var plain = new List<int>();
        for (var i = 0; i < scalar.Value.Length; i++)
        {
            if (scalar.Value[i] is '⟦' or '⟧')
            {
                changes.Add(new TextChange(TextSpan.FromBounds(scalar.At(i), scalar.At(i + 1)), ""));
            }
            else
            {
                plain.Add(i);
            }
        }

        var inserted = new SortedDictionary<int, string>();
        foreach (var span in spans)
        {
            Insert(span.Start, "⟦", isBehind: false);
            Insert(span.End, "⟧", isBehind: span.Length > 0);
        }

        changes.AddRange(inserted.Select(static i => new TextChange(new TextSpan(i.Key, 0), i.Value)));
        return changes.OrderBy(static c => c.Span.Start).ThenBy(static c => c.Span.Length).ToImmutableArray();

        // A mark that closes stands right behind the last character, and not behind an old mark that goes away.
        void Insert(int offset, string mark, bool isBehind)
        {
            var at = isBehind ? scalar.At(plain[offset - 1] + 1) : offset < plain.Count ? scalar.At(plain[offset]) : scalar.At(scalar.Value.Length);
            inserted[at] = inserted.GetValueOrDefault(at, "") + mark;
        }
    }

    /// <summary>A scalar as it is written: each character of its value knows where it stands.</summary>
    private sealed record RawScalar(string Value, ImmutableArray<int> Places)
    {
        /// <summary>Where a character is written; behind the last one the end.</summary>
        public int At(int index) => Places[index];

        /// <summary>Null for a scalar that is folded over lines: what is written there and what is meant do not go together character by character.</summary>
        public static RawScalar? Read(SourceText file, YamlText text)
        {
            var raw = file.Content;
            var start = file.Line(text.Line - 1).Start + text.Column - 1;
            var read = raw[start] switch
            {
                '"' => Quoted(raw, start + 1, '"'),
                '\'' => Quoted(raw, start + 1, '\''),
                '|' => Block(file, text.Line, text.Value.Length),
                _ => new RawScalar(text.Value, [.. Enumerable.Range(start, text.Value.Length + 1)]),
            };
            return read is not null && string.Equals(read.Value, text.Value, StringComparison.Ordinal) && read.Places[^1] <= raw.Length ? read : null;
        }

        private static RawScalar? Quoted(string raw, int at, char quote)
        {
            var value = new StringBuilder();
            var places = ImmutableArray.CreateBuilder<int>();
            while (at < raw.Length && raw[at] is not ('\n' or '\r'))
            {
                if (raw[at] == quote && !(quote == '\'' && at + 1 < raw.Length && raw[at + 1] == quote))
                {
                    places.Add(at);
                    return new RawScalar(value.ToString(), places.ToImmutable());
                }

                places.Add(at);
                var length = raw[at] == quote ? 2 : 1;
                var c = raw[at];
                if (quote == '"' && c == '\\' && at + 1 < raw.Length)
                {
                    (c, length) = Escape(raw, at);
                }

                value.Append(c);
                at += length;
            }

            return null;
        }

        private static (char C, int Length) Escape(string raw, int at) => raw[at + 1] switch
        {
            'n' => ('\n', 2),
            't' => ('\t', 2),
            'r' => ('\r', 2),
            '0' => ('\0', 2),
            'u' when at + 6 <= raw.Length && int.TryParse(raw.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) => ((char)code, 6),
            var plain => (plain, 2),
        };

        private static RawScalar? Block(SourceText file, int header, int length)
        {
            var value = new StringBuilder();
            var places = ImmutableArray.CreateBuilder<int>();
            var indent = -1;
            for (var line = header; line < file.LineCount && value.Length < length; line++)
            {
                var span = file.LineWithBreak(line);
                var words = file.ToString(file.Line(line));
                indent = indent < 0 && words.Trim().Length > 0 ? words.Length - words.TrimStart(' ').Length : indent;
                for (var at = span.Start + Math.Clamp(indent, 0, words.Length); at < span.End && value.Length < length; at++)
                {
                    if (file.Content[at] != '\r')
                    {
                        places.Add(at);
                        value.Append(file.Content[at]);
                    }
                }
            }

            places.Add(places.Count > 0 ? places[^1] + 1 : 0);
            return new RawScalar(value.ToString(), places.ToImmutable());
        }
    }
}
