namespace Microsoft.ML.Data;

/// <summary>How many keys a key column has.</summary>
public sealed class KeyCount
{
    /// <summary>The number of keys, null for as many as the type can hold.</summary>
    public ulong? Count;

    /// <summary>As many keys as the type can hold.</summary>
    public KeyCount() { }

    public KeyCount(ulong count) => Count = count;
}

public sealed partial class TextLoader
{
    /// <summary>How lines are read.</summary>
    public class Options
    {
        /// <summary>Whether a field in quotes may hold separators.</summary>
        public bool AllowQuoting;

        /// <summary>Whether rows may be sparse; not part of this stand-in.</summary>
        public bool AllowSparse;

        /// <summary>The columns; null when a class describes them.</summary>
        public Column[]? Columns;

        /// <summary>What stands between whole and fraction.</summary>
        public char DecimalMarker = '.';

        /// <summary>What stands before a quote inside a field in quotes.</summary>
        public char EscapeChar = '"';

        /// <summary>Whether the first line holds names.</summary>
        public bool HasHeader;

        /// <summary>A file whose first line holds the names.</summary>
        public string? HeaderFile;

        /// <summary>Number of fields in a line, null to find out.</summary>
        public int? InputSize;

        /// <summary>The most rows to read.</summary>
        public long? MaxRows;

        /// <summary>Whether an empty field of a real column is NaN; otherwise it is 0.</summary>
        public bool MissingRealsAsNaNs;

        /// <summary>Whether a field in quotes may go over several lines.</summary>
        public bool ReadMultilines;

        /// <summary>What stands between fields.</summary>
        public char[] Separators = ['\t'];

        /// <summary>Whether blanks at the ends of lines and fields are left out.</summary>
        public bool TrimWhitespace;

        /// <summary>No effect: files are read by one thread.</summary>
        public bool UseThreads = true;
    }

    /// <summary>A column: its name, what it holds and which fields it is read from.</summary>
    public sealed class Column
    {
        /// <summary>For keys: how many there are.</summary>
        public KeyCount? KeyCount;

        /// <summary>The column's name.</summary>
        public string Name = "";

        /// <summary>The fields.</summary>
        public Range[] Source = [];

        /// <summary>A column to be filled in.</summary>
        public Column() { }

        public Column(string name, DataKind dataKind, int index) : this(name, dataKind, [new Range(index)]) { }

        public Column(string name, DataKind dataKind, int minIndex, int maxIndex) : this(name, dataKind, [new Range(minIndex, maxIndex)]) { }

        public Column(string name, DataKind dataKind, Range[] source, KeyCount? keyCount = null)
        {
            if (string.IsNullOrEmpty(name)) throw Errors.Parameter(nameof(name), "A column needs a name.");
            Errors.NotNull(source, nameof(source));
            (Name, DataKind, Source, KeyCount) = (name, dataKind, source, keyCount);
        }

        /// <summary>What the column holds.</summary>
        public DataKind DataKind { get; set; } = DataKind.Single;
    }

    /// <summary>Fields of a line, counted from 0.</summary>
    public sealed class Range
    {
        /// <summary>All fields that no other column names.</summary>
        public bool AllOther;

        /// <summary>Whether the range goes to the end of the line.</summary>
        public bool AutoEnd;

        /// <summary>Whether the column is a vector even when the range is one field.</summary>
        public bool ForceVector;

        /// <summary>The last field.</summary>
        public int? Max;

        /// <summary>The first field.</summary>
        public int Min;

        /// <summary>Whether vectors may differ in size; not part of this stand-in.</summary>
        public bool VariableEnd;

        /// <summary>A range to be filled in.</summary>
        public Range() { }

        public Range(int index) => (Min, Max) = (index, index);

        /// <summary>From the first to the last field, both included; null for the end of the line.</summary>
        public Range(int min, int? max)
        {
            if (min < 0 || max < min) throw Errors.Parameter(nameof(max), $"Fields {min} to {max} are no range: fields count from 0 and the last is not before the first.");
            (Min, Max, AutoEnd) = (min, max, max is null);
        }

        /// <summary>Name of the field in the header, for members that are matched by name.</summary>
        internal string? HeaderName;
    }
}
