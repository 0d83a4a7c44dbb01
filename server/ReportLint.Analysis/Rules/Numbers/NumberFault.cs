namespace ReportLint.Analysis;

internal enum NumberFaultKind
{
    Skip,
    Repeat,
    Restart,
}

/// <summary>A number that is not the one after its elder sibling's.</summary>
/// <param name="IsAlone">Whether the expected number in its place would leave the sequence without fault there.</param>
internal sealed record NumberFault(NumberFaultKind Kind, HeadingNumber Number, int Expected, bool IsAlone)
{
    /// <summary>The faults of a sequence. One wrong number is one fault: behind it the count goes on from it, or as if it were right.</summary>
    public static IEnumerable<NumberFault> In(NumberSequence sequence)
    {
        var numbers = sequence.Numbers;
        var last = sequence.Continued > 0 && numbers[0].Ordinal == sequence.Continued + 1 ? sequence.Continued : 0;
        var alsoLast = last;
        for (var i = 0; i < numbers.Count; i++)
        {
            var ordinal = numbers[i].Ordinal;
            if (ordinal == last + 1 || ordinal == alsoLast + 1)
            {
                (last, alsoLast) = (ordinal, ordinal);
                continue;
            }

            var expected = last + 1;
            var kind = ordinal > expected ? NumberFaultKind.Skip : ordinal == last ? NumberFaultKind.Repeat : NumberFaultKind.Restart;
            yield return new NumberFault(kind, numbers[i], expected, i + 1 == numbers.Count || numbers[i + 1].Ordinal == expected + 1);
            (last, alsoLast) = (ordinal, expected);
        }
    }
}
