using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace ReportLint.Fuzzing;

/// <summary>Something that a client does. Each step can be left out, and the others still make sense.</summary>
internal abstract record SessionStep
{
    public abstract void Play(SessionClient client);

    protected static JsonObject Document(string uri) => new() { ["uri"] = uri };
}

/// <param name="Capabilities">JSON without positionEncodings.</param>
/// <param name="Options">JSON.</param>
internal sealed record InitializeStep(string Encoding, string Capabilities, string Options) : SessionStep
{
    public override void Play(SessionClient client)
    {
        var capabilities = JsonNode.Parse(Capabilities) as JsonObject ?? [];
        capabilities["general"] = new JsonObject { ["positionEncodings"] = new JsonArray(Encoding) };
        client.Request("initialize", new JsonObject { ["processId"] = null, ["rootUri"] = null, ["capabilities"] = capabilities, ["initializationOptions"] = JsonNode.Parse(Options) });
        client.Encoding ??= Encoding;
        client.Notify("initialized", new JsonObject());
    }
}

internal sealed record OpenStep(string Uri, string Text) : SessionStep
{
    public override void Play(SessionClient client)
    {
        client.Notify("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri, ["languageId"] = "markdown", ["version"] = ++client.Version, ["text"] = Text } });
        if (client.Encoding is not null)
        {
            client.Texts[Uri] = Text;
        }
    }
}

internal sealed record CloseStep(string Uri) : SessionStep
{
    public override void Play(SessionClient client)
    {
        client.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = Document(Uri) });
        client.Texts.Remove(Uri);
    }
}

/// <summary>One change out of several in a message.</summary>
/// <param name="Start">Where, from 0 to 1.</param>
/// <param name="Length">UTF-16 units that go.</param>
/// <param name="Beyond">How many columns the end is said to be further than the line may have.</param>
internal sealed record Edit(double Start, int Length, int Beyond, string Text);

/// <param name="Edits">Each is meant for the text that the one before it made; none replaces the whole text.</param>
internal sealed record ChangeStep(string Uri, ImmutableArray<Edit> Edits, string Whole) : SessionStep
{
    public override void Play(SessionClient client)
    {
        var text = client.Texts.GetValueOrDefault(Uri, "");
        var changes = new JsonArray();
        foreach (var edit in Edits)
        {
            var places = new ClientText(text, client.Encoding ?? "utf-16");
            var offset = (int)(edit.Start * text.Length);
            var (start, end) = (places.Position(offset), places.Position(Math.Min(text.Length, offset + edit.Length)));
            end.Column += edit.Beyond;
            changes.Add(new JsonObject { ["range"] = new JsonObject { ["start"] = Place(start), ["end"] = Place(end) }, ["text"] = edit.Text });
            var (from, to) = (places.Offset(start.Line, start.Column), places.Offset(end.Line, end.Column));
            text = text[..from] + edit.Text + text[Math.Max(from, to)..];
        }

        if (Edits.IsEmpty)
        {
            changes.Add(new JsonObject { ["text"] = Whole });
            text = Whole;
        }

        client.Notify("textDocument/didChange", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri, ["version"] = ++client.Version }, ["contentChanges"] = changes });
        if (client.Texts.ContainsKey(Uri))
        {
            client.Texts[Uri] = text;
        }
    }

    private static JsonObject Place((int Line, int Column) place) => new() { ["line"] = place.Line, ["character"] = place.Column };
}

/// <param name="Parameters">JSON.</param>
/// <param name="Cancelled">Whether it is cancelled at once.</param>
internal sealed record RequestStep(string Method, string Parameters, bool Cancelled) : SessionStep
{
    public override void Play(SessionClient client)
    {
        client.Request(Method, JsonNode.Parse(Parameters));
        if (Cancelled)
        {
            client.Notify("$/cancelRequest", new JsonObject { ["id"] = client.LastRequest });
        }
    }
}

/// <summary>Any content in a proper frame, which changes no document.</summary>
/// <param name="Broken">Where a byte is that has no place in UTF-8, from 0 to 1; negative: nowhere.</param>
internal sealed record MessageStep(string Content, double Broken) : SessionStep
{
    public override void Play(SessionClient client)
    {
        var bytes = Encoding.UTF8.GetBytes(Content);
        if (Broken >= 0 && bytes.Length > 0)
        {
            bytes[(int)(Broken * bytes.Length)] = 0xFF;
        }

        client.Send(bytes);
    }
}

/// <param name="Kept">How much of it is sent, from 0 to 1.</param>
internal sealed record CutStep(string Content, double Kept) : SessionStep
{
    public override void Play(SessionClient client)
    {
        var bytes = Encoding.UTF8.GetBytes(Content);
        client.SendCut(bytes, (int)(Kept * bytes.Length));
    }
}

internal sealed record NoiseStep(string Noise) : SessionStep
{
    public override void Play(SessionClient client) => client.SendNoise(Noise);
}
