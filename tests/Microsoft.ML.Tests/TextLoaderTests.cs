using System.Globalization;
using System.Text;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MLTests;

/// <summary>Text files in and out.</summary>
public sealed class TextLoaderTests : IDisposable
{
    readonly MLContext _ml = new(seed: 1);
    readonly string _folder = Directory.CreateTempSubdirectory("mltext").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Write(string text)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.csv");
        File.WriteAllText(path, text);
        return path;
    }

    class Row
    {
        [LoadColumn(0)] public float Size { get; set; }
        [LoadColumn(1)] public string Name { get; set; } = "";
        [LoadColumn(2, 3), VectorType(2)] public float[] Pair { get; set; } = [];
        [LoadColumn(4)] public bool Good { get; set; }
    }

    class Named
    {
        [LoadColumnName("name")] public string Name { get; set; } = "";
        [LoadColumnName("size")] public float Size { get; set; }
    }

    [Fact]
    public void A_class_says_which_fields_to_load()
    {
        var view = _ml.Data.LoadFromTextFile<Row>(Write("size,name,a,b,good\n1.5,one,2,3,true\n-2e3,two,4,5,0\n"), separatorChar: ',', hasHeader: true);

        Assert.Equal([1.5f, -2000], view.GetColumn<float>("Size"));
        Assert.Equal(["one", "two"], view.GetColumn<string>("Name"));
        Assert.Equal([4f, 5], view.GetColumn<float[]>("Pair").Last());
        Assert.Equal([true, false], view.GetColumn<bool>("Good"));
        VBuffer<ReadOnlyMemory<char>> names = default;
        view.Schema["Pair"].GetSlotNames(ref names);
        Assert.Equal(["a", "b"], names.DenseValues().Select(n => n.ToString()));
    }

    [Fact]
    public void Fields_are_found_by_the_names_in_the_header()
    {
        var view = _ml.Data.LoadFromTextFile<Named>(Write("size;name\n1;x\n"), separatorChar: ';', hasHeader: true);
        Assert.Equal((1f, "x"), (view.GetColumn<float>("Size").Single(), view.GetColumn<string>("Name").Single()));

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Data.LoadFromTextFile<Named>(Write("size;title\n1;x\n"), ';', true));
        Assert.Contains("no field 'name'; it has size, title", error.Message);
    }

    [Fact]
    public void Quotes_hold_separators_quotes_and_lines()
    {
        TextLoader.Column[] columns = [new("A", DataKind.String, 0), new("B", DataKind.Int32, 1)];
        var view = _ml.Data.LoadFromTextFile(Write("\"a, \"\"b\"\"\",1\nplain,2\n\"\",3\n"), columns, ',', allowQuoting: true);
        Assert.Equal(["a, \"b\"", "plain", ""], view.GetColumn<string>("A"));
        Assert.Equal([1, 2, 3], view.GetColumn<int>("B"));

        var options = new TextLoader.Options { Columns = columns, Separators = [','], AllowQuoting = true, ReadMultilines = true };
        Assert.Equal(["two\nlines"], _ml.Data.LoadFromTextFile(Write("\"two\nlines\",5\n"), options).GetColumn<string>("A"));
    }

    [Fact]
    public void Empty_fields_are_zero_or_missing_as_asked()
    {
        var path = Write("1,\n,\n?,x\n3\n");
        float[] Load(bool missing) => [.. _ml.Data.LoadFromTextFile(path, new TextLoader.Options
        {
            Columns = [new("A", DataKind.Single, 0), new("B", DataKind.String, 1)], Separators = [','], MissingRealsAsNaNs = missing,
        }).GetColumn<float>("A")];

        Assert.Equal([1, 0, float.NaN, 3], Load(false));
        Assert.Equal([1, float.NaN, float.NaN, 3], Load(true));
    }

    [Fact]
    public void A_field_that_is_no_number_is_named_with_file_line_and_column()
    {
        var path = Write("A,B\n1,2\n3,four\n");
        var error = Assert.Throws<FormatException>(() => _ml.Data.LoadFromTextFile(path, [new TextLoader.Column("B", DataKind.Single, 1)], ',', hasHeader: true));
        Assert.Equal($"{path}, line 3: the column 'B' is Single, and field 1 holds 'four'.", error.Message);
    }

    [Fact]
    public void Ranges_reach_to_the_end_and_take_what_others_leave()
    {
        var path = Write("a\tb\tc\td\n1\t2\t3\t4\n");
        var view = _ml.Data.LoadFromTextFile(path, new TextLoader.Options
        {
            HasHeader = true,
            Columns = [new("Label", DataKind.Single, 1), new("Rest", DataKind.Single, [new TextLoader.Range { AllOther = true }])],
        });
        Assert.Equal([1f, 3, 4], view.GetColumn<float[]>("Rest").Single());
        view = _ml.Data.LoadFromTextFile(path, new TextLoader.Options { HasHeader = true, Columns = [new("End", DataKind.Single, [new TextLoader.Range(2, null)])] });
        Assert.Equal([3f, 4], view.GetColumn<float[]>("End").Single());
    }

    [Fact]
    public void Keys_count_from_one_inside()
    {
        var view = _ml.Data.LoadFromTextFile(Write("0\n2\n7\n\n"), [new TextLoader.Column("K", DataKind.UInt32, [new TextLoader.Range(0)], new KeyCount(3))]);
        Assert.Equal([1u, 3, 0], view.GetColumn<uint>("K"));
    }

    [Fact]
    public void A_missing_file_and_a_class_without_fields_are_refused_in_one_sentence()
    {
        Assert.Contains("There is no file 'nowhere.csv'", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Data.LoadFromTextFile<Row>("nowhere.csv")).Message);
        Assert.Contains("[LoadColumn]", Assert.Throws<InvalidOperationException>(() => _ml.Data.LoadFromTextFile<object[]>(Write("1"))).Message);
        Assert.Throws<NotSupportedException>(() => _ml.Data.LoadFromTextFile<Row>(Write("1"), allowSparse: true));
    }

    [Fact]
    public void What_is_saved_is_loaded_again()
    {
        var view = _ml.Data.LoadFromEnumerable<Row>([new() { Size = 0.1f, Name = "a,\"b\"", Pair = [1, float.NaN], Good = true }, new() { Size = 1e-9f, Name = "", Pair = [3, 4] }]);
        var path = Path.Combine(_folder, "saved.csv");
        using (var file = File.Create(path)) _ml.Data.SaveAsText(view, file, ',');

        var back = _ml.Data.LoadFromTextFile<Row>(path, ',', hasHeader: true, allowQuoting: true);
        Assert.Equal(view.GetColumn<float>("Size"), back.GetColumn<float>("Size"));
        Assert.Equal(view.GetColumn<string>("Name"), back.GetColumn<string>("Name"));
        Assert.Equal(view.GetColumn<float[]>("Pair"), back.GetColumn<float[]>("Pair"));
        Assert.Equal(view.GetColumn<bool>("Good"), back.GetColumn<bool>("Good"));
    }

    [Fact]
    public void Any_text_is_loaded_or_refused_in_a_sentence()
    {
        var random = new Random(5);
        const string Letters = "01.,-\"\n\r\t ;aeN?#@é\0";
        for (var round = 0; round < 400; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(60); i > 0; i--) text.Append(Letters[random.Next(Letters.Length)]);
            var options = new TextLoader.Options
            {
                Separators = [','], AllowQuoting = round % 2 == 0, HasHeader = round % 3 == 0, ReadMultilines = round % 4 == 0, TrimWhitespace = round % 5 == 0,
                Columns = [new("A", DataKind.Single, 0), new("B", DataKind.String, 1), new("C", DataKind.Int32, 2), new("D", DataKind.Boolean, 3)],
            };
            try
            {
                var view = _ml.Data.LoadFromTextFile(Write(text.ToString()), options);
                Assert.Equal(view.GetRowCount(), view.GetColumn<float>("A").Count());
            }
            catch (FormatException e)
            {
                Assert.Contains("line ", e.Message);
            }
        }
    }

    [Fact]
    public void Numbers_are_read_as_the_framework_reads_them()
    {
        var random = new Random(6);
        float[] numbers = [.. Enumerable.Range(0, 300).Select(_ => (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-20, 20))))];
        var path = Write(string.Join("\n", numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture))));
        Assert.Equal(numbers, _ml.Data.LoadFromTextFile(path, [new TextLoader.Column("A", DataKind.Single, 0)]).GetColumn<float>("A"));
    }
}
