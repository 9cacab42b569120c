using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace MLTests;

/// <summary>Transforms of columns.</summary>
public class TransformTests
{
    readonly MLContext _ml = new(seed: 1);

    class Row
    {
        public float A { get; set; }
        public float B { get; set; }
        public string Town { get; set; } = "";
        [VectorType(2)] public float[] V { get; set; } = [0, 0];
    }

    IDataView Data() => _ml.Data.LoadFromEnumerable<Row>(
    [
        new() { A = 1, B = 10, Town = "Ulm", V = [1, 2] }, new() { A = 2, B = float.NaN, Town = "Bonn", V = [3, 4] },
        new() { A = 3, B = 30, Town = "Ulm", V = [5, 6] }, new() { A = -4, B = 20, Town = "Aalen", V = [7, 8] },
    ]);

    static string[] Slots(IDataView view, string column)
    {
        VBuffer<ReadOnlyMemory<char>> names = default;
        view.Schema[column].GetSlotNames(ref names);
        return [.. names.DenseValues().Select(n => n.ToString())];
    }

    float[] Fit(IEstimator<ITransformer> estimator, string column = "A") => [.. estimator.Fit(Data()).Transform(Data()).GetColumn<float>(column)];

    [Fact]
    public void Concatenate_puts_values_and_names_side_by_side()
    {
        var pipeline = _ml.Transforms.Categorical.OneHotEncoding("T", "Town").Append(_ml.Transforms.Concatenate("Features", "A", "V", "T", "B"));
        var view = pipeline.Fit(Data()).Transform(Data());

        Assert.Equal([3, 5, 6, 1, 0, 0, 30], view.GetColumn<float[]>("Features").ElementAt(2));
        Assert.Equal(["A", "", "", "T.Ulm", "T.Bonn", "T.Aalen", "B"], Slots(view, "Features"));
    }

    [Fact]
    public void Concatenate_refuses_mixed_types_by_name()
    {
        var estimator = _ml.Transforms.Concatenate("Features", "A", "Town");
        Assert.Contains("'Town': expected Single", Assert.Throws<ArgumentOutOfRangeException>(() => estimator.Fit(Data())).Message);
        Assert.Contains("'Size'. The data has the columns A, B, Town, V", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Transforms.Concatenate("F", "Size").Fit(Data())).Message);
    }

    [Fact]
    public void Normalisers_do_what_their_formulas_say()
    {
        // A: 1, 2, 3, −4 with mean 0.5, variance 7.25, mean square 7.5
        Assert.Equal(Scaled(v => v / Math.Sqrt(7.5)), Fit(_ml.Transforms.NormalizeMeanVariance("A")), Near);
        Assert.Equal(Scaled(v => (v - 0.5) / Math.Sqrt(7.25)), Fit(_ml.Transforms.NormalizeMeanVariance("A", fixZero: false)), Near);
        Assert.Equal(Scaled(v => v / 4), Fit(_ml.Transforms.NormalizeMinMax("A")), Near);
        Assert.Equal(Scaled(v => (v + 4) / 7), Fit(_ml.Transforms.NormalizeMinMax("A", fixZero: false)), Near);
        Assert.Equal([1 / 3f, 2 / 3f, 1, 0], Fit(_ml.Transforms.NormalizeBinning("A", fixZero: false)), Near);
        // Φ of −4 is 1.67 standard deviations below the mean: Φ(−1.6713) = 0.04733
        Assert.Equal(0.04733, Fit(_ml.Transforms.NormalizeMeanVariance("A", useCdf: true))[3], 4);

        static float[] Scaled(Func<double, double> formula) => [.. new[] { 1.0, 2, 3, -4 }.Select(v => (float)formula(v))];
    }

    static bool Near(float a, float b) => Math.Abs(a - b) < 1e-6 || (float.IsNaN(a) && float.IsNaN(b));

    [Fact]
    public void A_normaliser_tells_what_it_has_learned_and_leaves_missing_values()
    {
        var model = _ml.Transforms.NormalizeMinMax([new("A"), new("V"), new("B")], fixZero: false).Fit(Data());

        var a = Assert.IsType<NormalizingTransformer.AffineNormalizerModelParameters<float>>(model.GetNormalizerModelParameters(0));
        Assert.Equal((-4, 1 / 7f), (a.Offset, a.Scale));
        var v = Assert.IsType<NormalizingTransformer.AffineNormalizerModelParameters<ImmutableArray<float>>>(model.GetNormalizerModelParameters(1));
        Assert.Equal([1f, 2], v.Offset.ToArray());
        Assert.Equal([0, float.NaN, 1, 0.5f], model.Transform(Data()).GetColumn<float>("B"), Near);
        Assert.True(model.Transform(Data()).Schema["A"].IsNormalized());
    }

    [Fact]
    public void Equal_bins_hold_about_as_many_values_each()
    {
        var random = new Random(1);
        var view = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 1000).Select(_ => new Row { A = (float)Math.Exp(3 * random.NextDouble()) }));
        var bins = _ml.Transforms.NormalizeBinning("A", maximumBinCount: 5, fixZero: false).Fit(view).Transform(view).GetColumn<float>("A").ToList();

        Assert.Equal([0, 0.25f, 0.5f, 0.75f, 1], bins.Distinct().Order());
        Assert.All(bins.CountBy(b => b), b => Assert.InRange(b.Value, 190, 210));
    }

    [Theory]
    [InlineData(MissingValueReplacingEstimator.ReplacementMode.DefaultValue, 0)]
    [InlineData(MissingValueReplacingEstimator.ReplacementMode.Mean, 20)]
    [InlineData(MissingValueReplacingEstimator.ReplacementMode.Minimum, 10)]
    [InlineData(MissingValueReplacingEstimator.ReplacementMode.Maximum, 30)]
    public void Missing_values_are_replaced(MissingValueReplacingEstimator.ReplacementMode mode, float expected)
    {
        Assert.Equal([10, expected, 30, 20], Fit(_ml.Transforms.ReplaceMissingValues("B", replacementMode: mode), "B"));
    }

    [Fact]
    public void Keys_are_given_by_occurrence_or_by_value_and_turn_back_into_values()
    {
        var byOccurrence = _ml.Transforms.Conversion.MapValueToKey("K", "Town").Append(_ml.Transforms.Conversion.MapKeyToValue("Back", "K"));
        var view = byOccurrence.Fit(Data()).Transform(Data());
        Assert.Equal([1u, 2, 1, 3], view.GetColumn<uint>("K"));
        Assert.Equal(view.GetColumn<string>("Town"), view.GetColumn<string>("Back"));

        var byValue = _ml.Transforms.Conversion.MapValueToKey("K", "Town", keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue).Fit(Data());
        Assert.Equal([3u, 2, 3, 1], byValue.Transform(Data()).GetColumn<uint>("K"));
        // A value that was not learned has no key, and no key has an empty text.
        var unknown = _ml.Data.LoadFromEnumerable<Row>([new() { Town = "Köln" }]);
        Assert.Equal(0u, byValue.Transform(unknown).GetColumn<uint>("K").Single());
        Assert.Equal("", byOccurrence.Fit(Data()).Transform(unknown).GetColumn<string>("Back").Single());
    }

    [Fact]
    public void Keys_without_values_do_not_turn_into_values()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Transforms.Conversion.MapKeyToValue("A").Fit(Data()));
        Assert.Contains("'A': expected keys whose values are known, got Single", error.Message);
    }

    [Fact]
    public void One_hot_vectors_name_their_slots_and_leave_the_unknown_at_zero()
    {
        var model = _ml.Transforms.Categorical.OneHotEncoding("Town").Fit(Data());
        Assert.Equal(["Ulm", "Bonn", "Aalen"], Slots(model.Transform(Data()), "Town"));
        Assert.Equal([0f, 1, 0], model.Transform(Data()).GetColumn<float[]>("Town").ElementAt(1));
        Assert.Equal([0f, 0, 0], model.Transform(_ml.Data.LoadFromEnumerable<Row>([new() { Town = "?" }])).GetColumn<float[]>("Town").Single());
    }

    [Fact]
    public void Columns_are_copied_dropped_and_selected()
    {
        var view = _ml.Transforms.CopyColumns("C", "A").Append(_ml.Transforms.DropColumns("A", "V")).Fit(Data()).Transform(Data());
        Assert.Equal(["B", "Town", "C"], view.Schema.Select(c => c.Name));
        Assert.Equal(["Town", "A"], _ml.Transforms.SelectColumns("Town", "A").Fit(Data()).Transform(Data()).Schema.Select(c => c.Name));
    }

    [Fact]
    public void A_new_column_of_an_old_name_hides_it()
    {
        var view = _ml.Transforms.NormalizeMinMax("A").Fit(Data()).Transform(Data());
        Assert.Equal([true, false], view.Schema.Where(c => c.Name == "A").Select(c => c.IsHidden));
        Assert.Equal(-1, view.GetColumn<float>("A").Last());
    }

    [Fact]
    public void Types_are_converted_and_what_does_not_fit_is_refused()
    {
        Assert.Equal([1, 2, 3, -4], _ml.Transforms.Conversion.ConvertType("I", "A", DataKind.Int32).Fit(Data()).Transform(Data()).GetColumn<int>("I"));
        var bytes = _ml.Transforms.Conversion.ConvertType("I", "A", DataKind.Byte).Fit(Data()).Transform(Data());
        Assert.Contains("holds -4, which is no Byte", Assert.Throws<InvalidOperationException>(() => bytes.GetColumn<byte>("I").ToList()).Message);
        var text = _ml.Transforms.Conversion.ConvertType("N", "Town").Fit(Data()).Transform(Data());
        Assert.Contains("the text 'Ulm'", Assert.Throws<InvalidOperationException>(() => text.GetColumn<float>("N").ToList()).Message);
    }

    class Point
    {
        [VectorType(6)] public float[] X { get; set; } = [];
    }

    [Fact]
    public void Principal_components_are_directions_of_falling_variance_without_correlation()
    {
        var random = new Random(4);
        var mix = Enumerable.Range(0, 36).Select(_ => random.NextDouble() - 0.5).ToArray();
        var rows = Enumerable.Range(0, 500).Select(_ =>
        {
            var z = Enumerable.Range(0, 6).Select(k => (k + 1) * (random.NextDouble() - 0.5)).ToArray();
            return new Point { X = [.. Enumerable.Range(0, 6).Select(i => (float)(7 + Enumerable.Range(0, 6).Sum(k => mix[i * 6 + k] * z[k])))] };
        }).ToList();
        var view = _ml.Data.LoadFromEnumerable(rows);
        var all = _ml.Transforms.ProjectToPrincipalComponents("P", "X", rank: 6).Fit(view).Transform(view).GetColumn<float[]>("P").ToList();
        var two = _ml.Transforms.ProjectToPrincipalComponents("P", "X", rank: 2).Fit(view).Transform(view).GetColumn<float[]>("P").ToList();

        double Covariance(IReadOnlyList<float[]> v, int a, int b) =>
            v.Average(r => (double)r[a] * r[b]) - v.Average(r => r[a]) * v.Average(r => r[b]);
        var points = rows.ConvertAll(r => r.X);
        for (var a = 0; a < 6; a++)
        {
            Assert.Equal(0, all.Average(r => r[a]), 4);
            for (var b = 0; b < a; b++) Assert.Equal(0, Covariance(all, a, b), 4);
            if (a > 0) Assert.True(Covariance(all, a, a) <= Covariance(all, a - 1, a - 1));
        }
        // A rotation keeps the whole variance and all distances.
        Assert.Equal(Enumerable.Range(0, 6).Sum(a => Covariance(points, a, a)), Enumerable.Range(0, 6).Sum(a => Covariance(all, a, a)), 4);
        Assert.Equal(points[0].Zip(points[1], (x, y) => (x - y) * (x - y)).Sum(), all[0].Zip(all[1], (x, y) => (x - y) * (x - y)).Sum(), 3);
        Assert.Equal(all.Select(r => r[..2]), two);
        Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Transforms.ProjectToPrincipalComponents("P", "X", rank: 7).Fit(view));
    }
}
