using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace ReportLint.LanguageServer;

/// <summary>workspace/executeCommand: the commands that clients can have executed, each in a file of its own.</summary>
internal static class ServerCommands
{
    private static readonly FrozenDictionary<string, Action<RequestContext, ImmutableArray<JsonElement>>> Commands = new Dictionary<string, Action<RequestContext, ImmutableArray<JsonElement>>>(StringComparer.Ordinal)
    {
        [ShowRule.Name] = ShowRule.Execute,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<string> All { get; } = [.. Commands.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Executes a command; none has a result.</summary>
    public static Nothing? Execute(RequestContext context, ExecuteCommandParams asked)
    {
        if (!Commands.TryGetValue(asked.Command, out var command))
        {
            throw new RpcException(ErrorCode.InvalidParams, $"there is no command {asked.Command}");
        }

        command(context, asked.Arguments is { IsDefault: false } arguments ? arguments : []);
        return null;
    }
}
