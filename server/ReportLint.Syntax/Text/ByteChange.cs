namespace ReportLint.Syntax;

/// <summary>One replacement in a file: so many bytes from <paramref name="Start"/> on become <paramref name="NewBytes"/>.</summary>
public readonly record struct ByteChange(int Start, int Length, ReadOnlyMemory<byte> NewBytes)
{
    public int End => Start + Length;
}
