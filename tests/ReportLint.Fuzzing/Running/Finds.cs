namespace ReportLint.Fuzzing;

/// <summary>Saves what was found, made as small as it gets.</summary>
/// <param name="folder">Where to.</param>
internal sealed class Finds(string folder, TextWriter output)
{
    public void SaveAll(IEnumerable<(long Index, Trial Trial)> finds)
    {
        foreach (var (index, trial) in finds.OrderBy(static f => f.Index))
        {
            Save(index, Shrinker.Shrink(trial));
        }
    }

    public void SaveHang(IEnumerable<(long Index, FuzzInput Input)> inputs)
    {
        foreach (var (index, input) in inputs)
        {
            Save(index, new Trial(input, "it hangs", TimeSpan.Zero));
        }
    }

    private void Save(long index, Trial trial)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{index}{trial.Input.Extension}");
        File.WriteAllBytes(file, trial.Input.ToBytes());
        output.WriteLine($"--only {index}: {trial.Fault}");
        output.WriteLine($"  {trial.Input.Length} parts, in {file}: {trial.Input.Shown}");
        output.Flush();
    }
}
