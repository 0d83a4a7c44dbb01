namespace ReportLint.Analysis;

/// <summary>The parser's own message with what to do about it.</summary>
internal static class YamlHint
{
    public static string En(string message) => Needs(message)
        ? $"{message.TrimEnd('.')}: a text with \": \", \" #\", {{ or [ in it stands in quotation marks, and what belongs together begins at one column"
        : message;

    public static string Zh(string message) => Needs(message)
        ? $"这里不符合 YAML 的写法（{message.TrimEnd('.')}）：含有“: ”“ #”{{ [ 的文字要加引号，同一级的行要从同一列开始"
        : $"不符合 YAML 的写法：{message}";

    private static bool Needs(string message) =>
        message.Contains("expected", StringComparison.Ordinal) || message.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase) || message.Contains("scalar", StringComparison.Ordinal);
}
