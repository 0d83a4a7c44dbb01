using System.Text;
using System.Text.Json;

namespace ReportLint.Fuzzing;

/// <summary>Gives the server the client's bytes in pieces; before the last ones it waits for the answers.</summary>
internal sealed class ClientBytes(byte[] before, byte[] last, Action wait) : MemoryStream(before, writable: false)
{
    private const int LargestPiece = 3000;

    private readonly Random random = new(before.Length);
    private MemoryStream? rest;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = rest is null ? base.Read(buffer, offset, Math.Min(count, random.Next(1, LargestPiece))) : 0;
        if (read > 0)
        {
            return read;
        }

        if (rest is null)
        {
            wait();
            rest = new MemoryStream(last, writable: false);
        }

        return rest.Read(buffer, offset, count);
    }

    protected override void Dispose(bool disposing)
    {
        rest?.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Takes what the server says, and knows which requests are answered.</summary>
internal sealed class ServerBytes : MemoryStream
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock reading = new();
    private readonly HashSet<int> answered = [];
    private readonly SemaphoreSlim came = new(0);
    private int read;

    /// <summary>The first thing that is wrong.</summary>
    public string? Fault { get; private set; }

    /// <summary>Waits until all requests up to a number are answered.</summary>
    public void WaitFor(int requests)
    {
        while (Missing(requests) is { } missing)
        {
            if (!came.Wait(Patience))
            {
                Fault ??= $"request {missing} of {requests} is not answered";
                return;
            }
        }
    }

    public override void Flush()
    {
        lock (reading)
        {
            while (Next() is { } message)
            {
                Take(message);
            }
        }

        came.Release();
    }

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        Flush();
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        came.Dispose();
        base.Dispose(disposing);
    }

    private int? Missing(int requests)
    {
        lock (reading)
        {
            return Fault is not null ? null : Enumerable.Range(1, requests).Where(id => !answered.Contains(id)).Select(static id => (int?)id).FirstOrDefault();
        }
    }

    private byte[]? Next()
    {
        var all = GetBuffer().AsSpan(read, (int)Length - read);
        var headerEnd = all.IndexOf("\r\n\r\n"u8);
        if (headerEnd < 0)
        {
            return null;
        }

        var length = int.Parse(Encoding.ASCII.GetString(all[16..headerEnd]), System.Globalization.CultureInfo.InvariantCulture);
        read += headerEnd + 4 + length;
        return all.Slice(headerEnd + 4, length).ToArray();
    }

    private void Take(byte[] message)
    {
        using var json = JsonDocument.Parse(message);
        var root = json.RootElement;
        if (Encoding.UTF8.GetString(message) is var said && (said.Contains("please report this", StringComparison.Ordinal) || said.Contains("-32603", StringComparison.Ordinal)))
        {
            Fault ??= said;
        }

        if (!root.TryGetProperty("method", out _) && root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out var number) && !answered.Add(number))
        {
            Fault ??= $"request {number} is answered twice";
        }
    }
}
