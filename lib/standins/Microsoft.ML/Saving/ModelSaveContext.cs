namespace Microsoft.ML;

/// <summary>Where a model writes itself.</summary>
public sealed class ModelSaveContext : IDisposable
{
    internal ModelSaveContext(Stream stream) => Writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);

    internal BinaryWriter Writer { get; }

    /// <summary>Writes what <see cref="ModelReader"/> finds the reading function by.</summary>
    internal void Tag(string tag) => Writer.Write(tag);

    internal void Write(float[] values)
    {
        Writer.Write(values.Length);
        foreach (var value in values) Writer.Write(value);
    }

    internal void Write(double[] values)
    {
        Writer.Write(values.Length);
        foreach (var value in values) Writer.Write(value);
    }

    internal void Write(int[] values)
    {
        Writer.Write(values.Length);
        foreach (var value in values) Writer.Write(value);
    }

    internal void Write(IReadOnlyList<string> values)
    {
        Writer.Write(values.Count);
        foreach (var value in values) Writer.Write(value);
    }

    /// <summary>Writes a part that can save itself.</summary>
    internal void Part(object part) => ((ICanSaveModel)part).Save(this);

    /// <summary>Ends the writing; the stream stays open.</summary>
    public void Dispose() => Writer.Dispose();
}
