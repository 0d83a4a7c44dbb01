using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportLint.LanguageServer;

/// <summary>How the records of the protocol are read and written, generated at build time so that no reflection is needed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(SetTraceParams))]
[JsonSerializable(typeof(CancelParams))]
[JsonSerializable(typeof(Nothing))]
[JsonSerializable(typeof(LogMessageParams))]
[JsonSerializable(typeof(LogTraceParams))]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(DidCloseParams))]
[JsonSerializable(typeof(DidSaveParams))]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(RangeParams))]
[JsonSerializable(typeof(ApplyEditParams))]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(DocumentDiagnosticParams))]
[JsonSerializable(typeof(DocumentDiagnosticReport))]
[JsonSerializable(typeof(WorkspaceDiagnosticParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
[JsonSerializable(typeof(WorkspaceDiagnosticProgress))]
[JsonSerializable(typeof(ConfigurationParams))]
[JsonSerializable(typeof(DidChangeConfigurationParams))]
[JsonSerializable(typeof(DidChangeWorkspaceFoldersParams))]
[JsonSerializable(typeof(DidChangeWatchedFilesParams))]
[JsonSerializable(typeof(RegistrationParams))]
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(ProgressTokenParams))]
[JsonSerializable(typeof(ProgressParams))]
[JsonSerializable(typeof(ShowDocumentParams))]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(CodeAction[]))]
[JsonSerializable(typeof(UnresolvedCodeAction))]
[JsonSerializable(typeof(Symbol[]))]
[JsonSerializable(typeof(FoldingRange[]))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(InlayHint[]))]
[JsonSerializable(typeof(CodeLens[]))]
[JsonSerializable(typeof(DocumentHighlight[]))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(Location[]))]
[JsonSerializable(typeof(CompletionItem[]))]
[JsonSerializable(typeof(ReportSummary))]
[JsonSerializable(typeof(ReportFacts))]
[JsonSerializable(typeof(SyntaxTreeText))]
[JsonSerializable(typeof(NewReportParams))]
[JsonSerializable(typeof(NewReport))]
[JsonSerializable(typeof(RuleDescription[]))]
internal sealed partial class LspJson : JsonSerializerContext
{
    // Chinese text is written as it is: the stream is UTF-8 and no part of a page.
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
