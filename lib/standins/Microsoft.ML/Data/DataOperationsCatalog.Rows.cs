using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class DataOperationsCatalog
{
    /// <summary>Two disjoint parts of a data set.</summary>
    public struct TrainTestData
    {
        /// <summary>The rows to learn from.</summary>
        public readonly IDataView TrainSet;

        /// <summary>The rows to test on.</summary>
        public readonly IDataView TestSet;

        internal TrainTestData(IDataView train, IDataView test) => (TrainSet, TestSet) = (train, test);
    }

    /// <summary>Each row goes to the test set with a chance of <paramref name="testFraction"/>, so that its size is that share up to chance.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="testFraction">The chance, between 0 and 1.</param>
    /// <param name="samplingKeyColumnName">A column; rows that agree in it stay together.</param>
    /// <param name="seed">The seed; without one the context's, and without that 42.</param>
    public TrainTestData TrainTestSplit(IDataView data, double testFraction = 0.1, string? samplingKeyColumnName = null, int? seed = null)
    {
        if (!(testFraction > 0 && testFraction < 1))
            throw Errors.Parameter(nameof(testFraction), $"The share of the test set lies between 0 and 1, both excluded; got {testFraction}.");
        var view = MemoryView.Of(data);
        var chance = Chances(view, samplingKeyColumnName, seed);
        return new(view.Select(Where(view, i => chance[i] >= testFraction)), view.Select(Where(view, i => chance[i] < testFraction)));
    }

    /// <summary>Splits the rows at random into folds; each fold is the test set once, the others the training set.</summary>
    public IReadOnlyList<TrainTestData> CrossValidationSplit(IDataView data, int numberOfFolds = 5, string? samplingKeyColumnName = null, int? seed = null)
    {
        if (numberOfFolds < 2) throw Errors.Parameter(nameof(numberOfFolds), $"There are at least 2 folds; got {numberOfFolds}.");
        var view = MemoryView.Of(data);
        var chance = Chances(view, samplingKeyColumnName, seed);
        return [.. Enumerable.Range(0, numberOfFolds).Select(fold =>
            new TrainTestData(view.Select(Where(view, i => (int)(chance[i] * numberOfFolds) != fold)),
                view.Select(Where(view, i => (int)(chance[i] * numberOfFolds) == fold))))];
    }

    /// <summary>The rows in random order.</summary>
    public IDataView ShuffleRows(IDataView input, int? seed = null, int shufflePoolSize = 1000, bool shuffleSource = true)
    {
        if (shufflePoolSize < 1) throw Errors.Parameter(nameof(shufflePoolSize), $"The pool holds at least one row; got {shufflePoolSize}.");
        var view = MemoryView.Of(input);
        int[] rows = [.. Enumerable.Range(0, view.Rows)];
        new Random(Context.Seed(seed)).Shuffle(rows);
        return view.Select(rows);
    }

    /// <summary>The first rows, all when there are fewer.</summary>
    public IDataView TakeRows(IDataView input, long count)
    {
        if (count <= 0) throw Errors.Parameter(nameof(count), $"At least one row is taken; got {count}.");
        var view = MemoryView.Of(input);
        return view.Select([.. Enumerable.Range(0, (int)Math.Min(count, view.Rows))]);
    }

    /// <summary>The rows after the first ones.</summary>
    public IDataView SkipRows(IDataView input, long count)
    {
        if (count <= 0) throw Errors.Parameter(nameof(count), $"At least one row is skipped; got {count}.");
        var view = MemoryView.Of(input);
        var skipped = (int)Math.Min(count, view.Rows);
        return view.Select([.. Enumerable.Range(skipped, view.Rows - skipped)]);
    }

    /// <summary>About as many rows as there are, each taken zero, one or more times by chance; or the rows that are not taken.</summary>
    public IDataView BootstrapSample(IDataView input, int? seed = null, bool complement = false)
    {
        var view = MemoryView.Of(input);
        var random = new Random(Context.Seed(seed));
        var rows = new List<int>();
        for (var i = 0; i < view.Rows; i++)
        {
            // Drawing n of n rows takes each a Poisson(1) number of times when n is large.
            var times = 0;
            for (var product = random.NextDouble(); product > Math.Exp(-1); product *= random.NextDouble()) times++;
            for (var t = 0; t < (complement ? times == 0 ? 1 : 0 : times); t++) rows.Add(i);
        }
        return view.Select([.. rows]);
    }

    /// <summary>The rows whose value is at least the lower and less than the upper bound; missing values are left out.</summary>
    public IDataView FilterRowsByColumn(IDataView input, string columnName, double lowerBound = double.NegativeInfinity, double upperBound = double.PositiveInfinity)
    {
        if (!(lowerBound <= upperBound)) throw Errors.Parameter(nameof(lowerBound), $"The lower bound {lowerBound} is above the upper bound {upperBound}.");
        var view = MemoryView.Of(input);
        var column = view.Schema.Find("input", columnName);
        if (column.Type is not NumberDataViewType) throw Errors.Mismatch("input", columnName, "a number", column.Type);
        var values = view.Numbers(column, "input");
        return view.Select(Where(view, i => values[i] >= lowerBound && (values[i] < upperBound || (double.IsPositiveInfinity(upperBound) && values[i] == upperBound))));
    }

    /// <summary>The rows without missing values in the given columns: no NaN, no empty text, no key 0.</summary>
    public IDataView FilterRowsByMissingValues(IDataView input, params string[] columns)
    {
        if (columns is null or []) throw Errors.Parameter(nameof(columns), "Name the columns in which values must not be missing.");
        var view = MemoryView.Of(input);
        var tests = columns.Select(name => Missing(view, view.Schema.Find("input", name))).ToList();
        return view.Select(Where(view, i => !tests.Any(missing => missing(i))));
    }

    /// <summary>Nothing to do: the columns lie in memory.</summary>
    public IDataView Cache(IDataView input, params string[] columnsToPrefetch)
    {
        var view = MemoryView.Of(input);
        foreach (var name in columnsToPrefetch ?? []) _ = view[view.Schema.Find("input", name)];
        return view;
    }

    static Func<int, bool> Missing(MemoryView view, DataViewSchema.Column column) => view[column] switch
    {
        ScalarColumn<float> c => i => float.IsNaN(c.Values[i]),
        ScalarColumn<double> c => i => double.IsNaN(c.Values[i]),
        ScalarColumn<ReadOnlyMemory<char>> c => i => c.Values[i].IsEmpty,
        VectorColumn<float> c => i => HasNaN(c.Values.AsSpan(i * c.Size, c.Size)),
        VectorColumn<double> c => i => c.Values.Skip(i * c.Size).Take(c.Size).Any(double.IsNaN),
        _ when column.Type is KeyDataViewType => view.Numbers(column, "input") is var keys ? i => double.IsNaN(keys[i]) : null!,
        _ when column.Type is NumberDataViewType or BooleanDataViewType or DateTimeDataViewType => _ => false,
        _ => throw Errors.Mismatch("input", column.Name, "a column of numbers, text or keys", column.Type),
    };

    static bool HasNaN(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
            if (float.IsNaN(value)) return true;
        return false;
    }

    static int[] Where(MemoryView view, Func<int, bool> take) => [.. Enumerable.Range(0, view.Rows).Where(take)];

    /// <summary>A number from 0 to 1 for each row; rows that agree in the key column have the same.</summary>
    double[] Chances(MemoryView view, string? keyColumn, int? seed)
    {
        var result = new double[view.Rows];
        if (keyColumn is null)
        {
            var random = new SplitChances((uint)(seed ?? Context.OwnSeed ?? 42));
            for (var i = 0; i < result.Length; i++) result[i] = random.Next();
            return result;
        }
        var column = view.Schema.Find("sampling key", keyColumn);
        if (column.Type is VectorDataViewType) throw Errors.Mismatch("sampling key", keyColumn, "one value a row", column.Type);
        var salt = Context.Seed(seed);
        if (view[column] is ScalarColumn<ReadOnlyMemory<char>> texts)
            for (var i = 0; i < result.Length; i++) result[i] = Chance(texts.Values[i].Span, salt);
        else
        {
            var numbers = view.Numbers(column, "sampling key");
            for (var i = 0; i < result.Length; i++)
                result[i] = Chance(numbers[i].ToString("R", System.Globalization.CultureInfo.InvariantCulture), salt);
        }
        return result;
    }

    /// <summary>A well-mixed hash (FNV-1a, then a finaliser) as a number from 0 to 1.</summary>
    static double Chance(ReadOnlySpan<char> text, int salt)
    {
        var hash = 14695981039346656037UL ^ (uint)salt;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return ((hash ^ (hash >> 33)) >> 11) * (1.0 / (1UL << 53));
    }
}
