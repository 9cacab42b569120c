using System.Collections;

namespace TorchSharp.Utils;

/// <summary>
/// The numbers from 0 to size − 1 in random order, each once. With a seed every pass has the same order, the order of the real package;
/// without one every pass has another.
/// </summary>
public class FisherYatesShuffler(long size, int? seed = null) : IEnumerable<long>
{
    public IEnumerator<long> GetEnumerator()
    {
        var random = seed is { } start ? new Random(start) : new Random();
        var order = new long[size];
        // Each number in turn changes places with one of those before it, or stays.
        for (var k = 0L; k < size; k++)
        {
            var high = (long)random.Next();
            var place = ((high << 32) + (uint)random.Next()) % (k + 1);
            order[k] = order[place];
            order[place] = k;
        }
        return ((IEnumerable<long>)order).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
