namespace Microsoft.ML.Data;

/// <summary>The identity of a row: 128 bits.</summary>
public readonly struct DataViewRowId : IComparable<DataViewRowId>, IEquatable<DataViewRowId>
{
    /// <summary>The lower 64 bits.</summary>
    public readonly ulong Low;

    /// <summary>The upper 64 bits.</summary>
    public readonly ulong High;

    /// <summary>An identity of these bits.</summary>
    public DataViewRowId(ulong low, ulong high) => (Low, High) = (low, high);

    /// <summary>Whether the bits agree.</summary>
    public bool Equals(DataViewRowId other) => Low == other.Low && High == other.High;

    public override bool Equals(object? obj) => obj is DataViewRowId other && Equals(other);

    /// <summary>Orders by the upper, then the lower bits.</summary>
    public int CompareTo(DataViewRowId other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Low, High);

    /// <summary>The bits in hexadecimal.</summary>
    public override string ToString() => $"{High:x16}{Low:x16}";
}
