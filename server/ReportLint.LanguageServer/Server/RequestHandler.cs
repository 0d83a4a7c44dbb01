using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReportLint.LanguageServer;

/// <summary>What a request is answered from.</summary>
internal sealed record RequestContext(Snapshot State, Connection Client, CancellationToken Cancellation);

/// <summary>Answers the requests of one method. Parameters are read when the request comes in, the answer is computed beside the reading.</summary>
internal abstract class RequestHandler(string method)
{
    public string Method { get; } = method;

    /// <summary>Reads the parameters and gives what answers the request.</summary>
    /// <exception cref="JsonException">The parameters are not those of the method.</exception>
    public abstract Action<RequestContext, RequestId> Prepare(JsonElement? parameters);

    public static RequestHandler For<TParams, TResult>(string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<RequestContext, TParams, TResult?> answer)
        where TParams : class
        where TResult : class => new Typed<TParams, TResult>(method, parameters, result, answer);

    private sealed class Typed<TParams, TResult>(string method, JsonTypeInfo<TParams> parameterType, JsonTypeInfo<TResult> resultType, Func<RequestContext, TParams, TResult?> answer)
        : RequestHandler(method)
        where TParams : class
        where TResult : class
    {
        public override Action<RequestContext, RequestId> Prepare(JsonElement? parameters)
        {
            var read = (parameters ?? default).ValueKind == JsonValueKind.Object ? parameters?.Deserialize(parameterType) : null;
            if (read is null)
            {
                throw new JsonException($"{Method} needs parameters");
            }

            return (context, id) => context.Client.Respond(id, answer(context, read), resultType);
        }
    }
}
