namespace TorchSharp.Modules;

/// <summary>Lengths of two or three dimensions as operators take them.</summary>
internal static class Lengths
{
    internal static long[] Of((long, long) lengths) => [lengths.Item1, lengths.Item2];

    internal static long[] Of((long, long, long) lengths) => [lengths.Item1, lengths.Item2, lengths.Item3];

    internal static long[]? Of(long? length, int dimensions) => length is { } all ? Enumerable.Repeat(all, dimensions).ToArray() : null;

    internal static long[]? Of((long, long)? lengths) => lengths is { } both ? Of(both) : null;

    internal static long[]? Of((long, long, long)? lengths) => lengths is { } all ? Of(all) : null;
}
