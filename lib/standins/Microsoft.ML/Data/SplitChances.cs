using System.Numerics;

namespace Microsoft.ML;

/// <summary>
/// The random numbers by which rows are split: a combined generator of three Tausworthe parts and a linear congruential one
/// (Howes and Thomas, GPU Gems 3, chapter 37), begun from the seed by rounds of MurmurHash3. With these constants the package
/// draws the same numbers, so that one seed gives the same split there and here.
/// </summary>
struct SplitChances
{
    uint _a, _b, _c, _linear;

    public SplitChances(uint seed)
    {
        _a = seed;
        _b = Mix(_a, seed);
        _c = Mix(_b, seed);
        _linear = Mix(_c, seed);
    }

    /// <summary>The next number, from 0 to less than 1 in steps of 2⁻²³.</summary>
    public double Next()
    {
        _a = Shift(_a, 13, 19, 12, 1);
        _b = Shift(_b, 2, 25, 4, 7);
        _c = Shift(_c, 3, 11, 17, 15);
        _linear = 1664525 * _linear + 1013904223;
        return ((_a ^ _b ^ _c ^ _linear) >> 9) / (double)(1 << 23);
    }

    static uint Shift(uint part, int left, int right, int move, uint dropped) =>
        ((part & ~dropped) << move) ^ (((part << left) ^ part) >> right);

    static uint Mix(uint hash, uint value)
    {
        var scrambled = BitOperations.RotateLeft(value * 0xCC9E2D51u, 15) * 0x1B873593u;
        return BitOperations.RotateLeft(hash ^ scrambled, 13) * 5 + 0xE6546B64u;
    }
}
