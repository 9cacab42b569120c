using Microsoft.ML;
using Microsoft.ML.Data;

namespace MLTests;

/// <summary>Objects in and out, choosing rows.</summary>
public class DataTests
{
    readonly MLContext _ml = new(seed: 1);

    class House
    {
        public float Rooms { get; set; }
        public string Town { get; set; } = "";
        [ColumnName("Label")] public float Price { get; set; }
        [VectorType(2)] public float[] Place { get; set; } = [0, 0];
        [KeyType(3)] public uint Kind { get; set; }
        public bool Garden;
        [NoColumn] public object? Note { get; set; }
    }

    static House[] Houses(int count = 3) =>
        [.. Enumerable.Range(0, count).Select(i => new House
        {
            Rooms = i + 0.5f, Town = $"T{i % 2}", Price = 10 * i, Place = [i, -i], Kind = (uint)(i % 4), Garden = i % 2 == 0,
        })];

    [Fact]
    public void Fields_and_properties_become_columns_of_their_types()
    {
        var schema = _ml.Data.LoadFromEnumerable(Houses()).Schema;

        Assert.Equal("Garden: Boolean, Rooms: Single, Town: String, Label: Single, Place: Vector<Single, 2>, Kind: Key<UInt32, 0-2>", string.Join(", ", schema));
    }

    [Fact]
    public void What_goes_in_comes_out()
    {
        var houses = Houses(5);
        var view = _ml.Data.LoadFromEnumerable(houses);
        var back = _ml.Data.CreateEnumerable<House>(view, reuseRowObject: false).ToArray();

        Assert.Equal(houses.Select(h => (h.Rooms, h.Town, h.Price, h.Kind, h.Garden)), back.Select(h => (h.Rooms, h.Town, h.Price, h.Kind, h.Garden)));
        Assert.Equal(houses.Select(h => h.Place), back.Select(h => h.Place));
        Assert.Equal(["T0", "T1", "T0", "T1", "T0"], view.GetColumn<string>("Town"));
        Assert.Equal([3f, -3f], view.GetColumn<float[]>("Place").ElementAt(3));
    }

    [Fact]
    public void A_cursor_reads_rows_in_order_and_refuses_the_wrong_type()
    {
        var view = _ml.Data.LoadFromEnumerable(Houses(3));
        using var cursor = view.GetRowCursor(view.Schema);
        var get = cursor.GetGetter<float>(view.Schema["Label"]);
        var sum = 0f;
        while (cursor.MoveNext())
        {
            var value = 0f;
            get(ref value);
            sum += value;
        }

        Assert.Equal(30, sum);
        var error = Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<double>(view.Schema["Label"]));
        Assert.Contains("'Label' holds Single", error.Message);
    }

    [Fact]
    public void A_view_that_somebody_else_made_is_read_through_its_cursor()
    {
        var inner = _ml.Data.LoadFromEnumerable(Houses(7));
        var outer = new Foreign(inner);
        var model = _ml.Transforms.Concatenate("Features", "Rooms", "Place").Fit(outer);

        Assert.Equal([2.5f, 2, -2], model.Transform(outer).GetColumn<float[]>("Features").ElementAt(2));
        Assert.Equal("T1", outer.GetColumn<string>("Town").ElementAt(3));
    }

    sealed class Foreign(IDataView inner) : IDataView
    {
        public bool CanShuffle => inner.CanShuffle;
        public DataViewSchema Schema => inner.Schema;
        public long? GetRowCount() => null;
        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) => inner.GetRowCursor(columnsNeeded, rand);
        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => inner.GetRowCursorSet(columnsNeeded, n, rand);
    }

    class WithDecimal
    {
        public decimal Price { get; set; }
    }

    class WithNullable
    {
        public float? Price { get; set; }
    }

    class Wide
    {
        [VectorType(2)] public float[] Place { get; set; } = [];
    }

    [Fact]
    public void A_member_that_no_column_holds_is_named()
    {
        Assert.Contains("'Price' is a Decimal", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Data.LoadFromEnumerable([new WithDecimal()])).Message);
        Assert.Contains("NaN", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Data.LoadFromEnumerable([new WithNullable()])).Message);
    }

    [Fact]
    public void A_vector_of_the_wrong_size_is_named_with_its_row()
    {
        var error = Assert.Throws<InvalidOperationException>(() => _ml.Data.LoadFromEnumerable<Wide>([new() { Place = [1, 2] }, new() { Place = [1, 2, 3] }]));
        Assert.Equal("The column 'Place' holds vectors of 2 items; row 1 has 3.", error.Message);
    }

    [Fact]
    public void A_size_known_only_at_run_time_is_given_by_a_schema_definition()
    {
        var definition = SchemaDefinition.Create(typeof(Loose));
        definition["Values"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, 3);

        Assert.Equal("Values: Vector<Single, 3>", _ml.Data.LoadFromEnumerable<Loose>([new() { Values = [1, 2, 3] }], definition).Schema[0].ToString());
        Assert.Equal("Values: VarVector<Single>", _ml.Data.LoadFromEnumerable<Loose>([new() { Values = [1, 2, 3] }]).Schema[0].ToString());
    }

    class Loose
    {
        public float[] Values { get; set; } = [];
    }

    class Other
    {
        public string Rooms { get; set; } = "";
    }

    [Fact]
    public void Reading_into_the_wrong_type_or_a_missing_column_is_refused()
    {
        var view = _ml.Data.LoadFromEnumerable(Houses());

        Assert.Contains("'Rooms' holds Single", Assert.Throws<InvalidOperationException>(() => _ml.Data.CreateEnumerable<Other>(view, false).ToList()).Message);
        Assert.Contains("the columns Garden, Rooms", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Data.CreateEnumerable<Loose>(view, false)).Message);
        Assert.Contains("cannot be read as Double", Assert.Throws<InvalidOperationException>(() => view.GetColumn<double>("Rooms")).Message);
    }

    [Fact]
    public void Train_and_test_part_the_rows()
    {
        var view = _ml.Data.LoadFromEnumerable(Houses(2000));
        var split = _ml.Data.TrainTestSplit(view, testFraction: 0.15);
        var (train, test) = (split.TrainSet.GetColumn<float>("Rooms").ToList(), split.TestSet.GetColumn<float>("Rooms").ToList());

        Assert.Equal(view.GetColumn<float>("Rooms"), train.Concat(test).Order());
        Assert.InRange(test.Count, 250, 350);
        Assert.Equal(test, new MLContext(seed: 1).Data.TrainTestSplit(view, 0.15).TestSet.GetColumn<float>("Rooms"));
        Assert.NotEqual(test, _ml.Data.TrainTestSplit(view, 0.15, seed: 2).TestSet.GetColumn<float>("Rooms"));
        Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Data.TrainTestSplit(view, 1));
    }

    [Fact]
    public void The_chances_of_a_split_are_those_of_the_generator_written_out()
    {
        // Seed 0: the parts begin at 0, then murmur rounds with value 0: rotate by 13, times 5, plus 0xE6546B64.
        ulong Round(ulong h) => ((((h << 13) | (h >> 19)) & 0xFFFFFFFF) * 5 + 0xE6546B64) & 0xFFFFFFFF;
        ulong a = 0, b = Round(a), c = Round(b), d = Round(c);
        var chances = new SplitChances(0);
        for (var i = 0; i < 50; i++)
        {
            a = (((a & 0xFFFFFFFE) << 12) & 0xFFFFFFFF) ^ ((((a << 13) & 0xFFFFFFFF) ^ a) >> 19);
            b = (((b & 0xFFFFFFF8) << 4) & 0xFFFFFFFF) ^ ((((b << 2) & 0xFFFFFFFF) ^ b) >> 25);
            c = (((c & 0xFFFFFFF0) << 17) & 0xFFFFFFFF) ^ ((((c << 3) & 0xFFFFFFFF) ^ c) >> 11);
            d = (1664525 * d + 1013904223) & 0xFFFFFFFF;
            Assert.Equal(((a ^ b ^ c ^ d) >> 9) / 8388608.0, chances.Next());
        }
    }

    [Fact]
    public void Rows_that_agree_in_the_sampling_key_stay_together()
    {
        var rows = Enumerable.Range(0, 400).Select(i => new House { Town = $"Town {i % 40}" });
        var split = _ml.Data.TrainTestSplit(_ml.Data.LoadFromEnumerable(rows), 0.3, samplingKeyColumnName: "Town");
        var (train, test) = (split.TrainSet.GetColumn<string>("Town").ToHashSet(), split.TestSet.GetColumn<string>("Town").ToHashSet());

        Assert.Empty(train.Intersect(test));
        Assert.InRange(test.Count, 4, 24);
    }

    [Fact]
    public void Each_row_is_tested_in_one_fold()
    {
        var view = _ml.Data.LoadFromEnumerable(Houses(500));
        var folds = _ml.Data.CrossValidationSplit(view, 4);

        Assert.Equal(view.GetColumn<float>("Rooms"), folds.SelectMany(f => f.TestSet.GetColumn<float>("Rooms")).Order());
        Assert.All(folds, f => Assert.Equal(500, f.TrainSet.GetRowCount() + f.TestSet.GetRowCount()));
    }

    [Fact]
    public void Rows_are_taken_skipped_shuffled_and_filtered()
    {
        var view = _ml.Data.LoadFromEnumerable(Houses(6));
        float[] Rooms(IDataView v) => [.. v.GetColumn<float>("Rooms")];

        Assert.Equal([0.5f, 1.5f], Rooms(_ml.Data.TakeRows(view, 2)));
        Assert.Equal([4.5f, 5.5f], Rooms(_ml.Data.SkipRows(view, 4)));
        Assert.Equal(Rooms(view), Rooms(_ml.Data.ShuffleRows(view)).Order());
        Assert.NotEqual(Rooms(view), Rooms(_ml.Data.ShuffleRows(view)));
        // The lower bound belongs to what is kept, the upper does not.
        Assert.Equal([1.5f, 2.5f], Rooms(_ml.Data.FilterRowsByColumn(view, "Rooms", 1.5, 3.5)));
        Assert.Equal([0.5f, 2.5f], Rooms(_ml.Data.FilterRowsByMissingValues(_ml.Data.LoadFromEnumerable<House>(
            [new() { Rooms = 0.5f, Town = "a" }, new() { Rooms = float.NaN, Town = "a" }, new() { Rooms = 2.5f, Town = "b" }, new() { Town = "" }]), "Rooms", "Town")));
    }

    [Fact]
    public void A_bootstrap_sample_and_its_complement_make_the_whole()
    {
        var view = _ml.Data.LoadFromEnumerable(Houses(3000));
        var drawn = _ml.Data.BootstrapSample(view, seed: 3).GetColumn<float>("Rooms").ToList();
        var left = _ml.Data.BootstrapSample(view, seed: 3, complement: true).GetColumn<float>("Rooms").ToList();

        Assert.InRange(drawn.Count, 2800, 3200);
        Assert.InRange(left.Count / 3000.0, Math.Exp(-1) - 0.04, Math.Exp(-1) + 0.04);
        Assert.Equal(view.GetColumn<float>("Rooms"), drawn.Distinct().Concat(left).Order());
    }

    [Fact]
    public void A_preview_shows_rows_and_columns()
    {
        var preview = _ml.Data.LoadFromEnumerable(Houses(30)).Preview(maxRows: 4);

        Assert.Equal("6 columns, 4 rows", preview.ToString());
        Assert.Equal("T1", preview.RowView[3].Values.Single(v => v.Key == "Town").Value.ToString());
    }

    [Fact]
    public void A_missing_column_is_answered_by_the_names_there_are()
    {
        var view = _ml.Data.LoadFromEnumerable(Houses());
        Assert.Contains("the columns are Garden, Rooms, Town", Assert.Throws<ArgumentOutOfRangeException>(() => view.Schema["Room"]).Message);
        Assert.Contains("'Room'", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Data.FilterRowsByColumn(view, "Room", 0, 1)).Message);
    }

    [Fact]
    public void A_vector_can_leave_out_its_zeros()
    {
        var sparse = new VBuffer<float>(5, 2, [3, 4], [1, 3]);

        Assert.Equal([0f, 3, 0, 4, 0], sparse.DenseValues());
        Assert.Equal(4, sparse.GetItemOrDefault(3));
        Assert.Equal([1, 3], sparse.Items().Select(i => i.Key));
        Assert.Throws<ArgumentOutOfRangeException>(() => sparse.GetItemOrDefault(5));
    }
}
