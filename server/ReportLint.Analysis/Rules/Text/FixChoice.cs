namespace ReportLint.Analysis;

/// <summary>Reads how a fix may be applied: safe (by --fix and on save), unsafe (a person asks for it), or none. Unsafe where nothing is said.</summary>
internal static class FixChoice
{
    public const string Key = "fix";

    public static Applicability? Read(YamlFields fields, Applicability? fallback = Applicability.Unsafe) => fields.OneOf(Key) switch
    {
        "safe" => Applicability.Safe,
        "unsafe" => Applicability.Unsafe,
        "none" => null,
        _ => fallback,
    };
}
