using System.Text.Json.Nodes;

namespace ReportLint.Fuzzing;

/// <summary>The client's side of a session: what it has sent, and what it must then have.</summary>
internal sealed class SessionClient
{
    // Nothing comes of it, and it is long enough to be what a message lacks that was cut short.
    private const string Padding = """{"jsonrpc":"2.0","method":"$/padding"}""";

    private readonly List<byte> sent = [];

    /// <summary>The stream up to now.</summary>
    public IReadOnlyList<byte> Sent => sent;

    /// <summary>The texts of the open documents, by URI.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The last request; each of them is to be answered once.</summary>
    public int LastRequest { get; private set; }

    /// <summary>The encoding of positions; null before the server is initialized.</summary>
    public string? Encoding { get; set; }

    public int Version { get; set; }

    public void Request(string method, JsonNode? parameters) =>
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = ++LastRequest, ["method"] = method, ["params"] = parameters });

    public void Notify(string method, JsonNode? parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    public void Send(byte[] content) => sent.AddRange(Framed(content));

    /// <summary>Sends only the beginning of a message, and then so much that the server finds into the stream again.</summary>
    /// <param name="kept">How many bytes of it, header and content.</param>
    public void SendCut(byte[] content, int kept)
    {
        var whole = Framed(content);
        sent.AddRange(whole.AsSpan(0, kept));
        Pad(whole.Length - kept);
    }

    /// <summary>Sends what belongs to no message.</summary>
    public void SendNoise(string noise)
    {
        sent.AddRange(System.Text.Encoding.UTF8.GetBytes(noise));
        Pad(noise.Length);
    }

    private void Send(JsonObject message) => Send(System.Text.Encoding.UTF8.GetBytes(message.ToJsonString()));

    private void Pad(int atLeast)
    {
        var before = sent.Count;
        do
        {
            Send(System.Text.Encoding.UTF8.GetBytes(Padding));
            Send(System.Text.Encoding.UTF8.GetBytes(Padding));
        }
        while (sent.Count - before < atLeast);
    }

    private static byte[] Framed(byte[] content) => [.. System.Text.Encoding.ASCII.GetBytes(FormattableString.Invariant($"Content-Length: {content.Length}\r\n\r\n")), .. content];
}
