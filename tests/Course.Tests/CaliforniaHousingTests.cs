using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using static TorchSharp.torch;

namespace Course.Tests;

public sealed class CaliforniaHousingTests : IDisposable
{
    private readonly Shown _shown = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _shown.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Without_the_table_a_synthetic_one_says_what_it_is()
    {
        var housing = Load(null, _ => throw new DataFileException("The host could not be reached."));
        Assert.True(housing.IsSynthetic);
        Assert.Equal([20_640, 8], housing.X.shape);
        Assert.Equal([20_640, 1], housing.Y.shape);
        var notice = Assert.IsType<Notice>(Assert.Single(_shown.Values)).Text;
        Assert.StartsWith("SYNTHETIC DATA", notice);
        Assert.Contains("The host could not be reached.", notice);
        Assert.Contains("SYNTHETIC", housing.ToString());
    }

    [Fact]
    public void The_synthetic_table_is_the_same_every_time_and_within_the_real_ones_limits()
    {
        var (a, b) = (CaliforniaHousing.Synthetic(), CaliforniaHousing.Synthetic());
        Assert.True(a.X.Equals(b.X));
        Assert.True(a.Y.max().item<float>() <= 5.00001f);
        Assert.True(a.Y.min().item<float>() > 0);
        Assert.True(isfinite(a.X).all().item<bool>());
    }

    [Fact]
    public void The_features_follow_from_the_published_columns()
    {
        var housing = CaliforniaHousing.Synthetic();
        Assert.Equal([20_640, 9], housing.Published.shape);
        Tensor Of(string name) => housing.Published[TensorIndex.Colon, CaliforniaHousing.PublishedNames.ToList().IndexOf(name)].to_type(ScalarType.Float32);
        Assert.True(housing.X[TensorIndex.Colon, 2].allclose(Of("rooms") / Of("households")));
        Assert.True(housing.X[TensorIndex.Colon, 5].allclose(Of("people") / Of("households")));
        Assert.True(housing.X[TensorIndex.Colon, 7].allclose(Of("longitude")));
        Assert.True(housing.Y[TensorIndex.Colon, 0].allclose(Of("value") / 100_000));
    }

    [Fact]
    public void A_damaged_table_is_named_before_a_synthetic_one_takes_its_place()
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, "california_housing")).FullName, "cal_housing.data.gz");
        using (var gzip = new GZipStream(File.Create(file), CompressionLevel.Fastest))
        {
            gzip.Write("-122.23,37.88,41,880,129,322,126,8.3252,452600\n"u8);
        }
        var housing = Load(_folder.Path, _ => throw new DataFileException("Offline."));
        Assert.True(housing.IsSynthetic);
        Assert.Contains($"{file} has 1 rows where 20,640 are needed", Assert.IsType<Notice>(Assert.Single(_shown.Values)).Text);
    }

    [Fact]
    public void A_file_that_is_no_gzip_is_named()
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, "california_housing")).FullName, "cal_housing.data.gz");
        File.WriteAllText(file, "not packed at all");
        Assert.True(Load(_folder.Path, _ => throw new DataFileException("Offline.")).IsSynthetic);
        Assert.Contains("cannot be unpacked", Assert.IsType<Notice>(Assert.Single(_shown.Values)).Text);
    }

    [Fact]
    public void A_damaged_download_is_removed_and_fetched_again()
    {
        var archive = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, "cache", "california_housing")).FullName, "cal_housing.tgz");
        File.WriteAllText(archive, "half a download");
        var fetched = 0;
        var housing = Load(null, path =>
        {
            fetched++;
            Assert.Equal(archive, path);
            Assert.False(File.Exists(path));
            throw new DataFileException("Offline.");
        });
        Assert.True(housing.IsSynthetic);
        Assert.Equal(1, fetched);
    }

    [Fact]
    public void An_address_that_cannot_be_reached_is_named_and_leaves_nothing_behind()
    {
        var path = Path.Combine(_folder.Path, "x", "file.tgz");
        // Port 9 of this machine: refused at once.
        var error = Assert.Throws<DataFileException>(() => Download.File("http://127.0.0.1:9/file.tgz", path, new string('0', 64)));
        Assert.Contains("http://127.0.0.1:9/file.tgz could not be fetched", error.Message);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task A_download_that_stops_in_the_middle_ends_with_its_time_and_leaves_nothing_behind()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var answering = server.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var (address, path) = ($"http://{server.LocalEndpoint}/file.tgz", Path.Combine(_folder.Path, "x", "file.tgz"));
        var download = Task.Run(() => Download.File(address, path, new string('0', 64), TimeSpan.FromSeconds(1)), TestContext.Current.CancellationToken);
        using var client = await answering;
        await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"u8.ToArray(), TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<DataFileException>(() => download.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken));
        Assert.Contains($"{address} could not be fetched", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_named_and_kept_and_the_next_place_is_tried()
    {
        using var table = Locked(_folder.Path, "cal_housing.data.gz");
        using var archive = Locked(Path.Combine(_folder.Path, "cache"), "cal_housing.tgz");
        var housing = Load(_folder.Path, _ => throw new DataFileException("Offline."));
        Assert.True(housing.IsSynthetic);
        var notice = Assert.IsType<Notice>(Assert.Single(_shown.Values)).Text;
        Assert.All([table.Name, archive.Name, "Offline."], trouble => Assert.Contains(trouble, notice, StringComparison.Ordinal));
        Assert.True(File.Exists(archive.Name));

        static FileStream Locked(string folder, string name)
        {
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "california_housing")).FullName, name);
            return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }
    }

    [Fact]
    public void The_published_table_gives_the_published_numbers()
    {
        var data = Environment.GetEnvironmentVariable("COURSE_DATA");
        Assert.SkipUnless(
            data is not null && File.Exists(Path.Combine(data, "california_housing", "cal_housing.data.gz")),
            "COURSE_DATA names no folder with california_housing/cal_housing.data.gz: the table is not part of the repository.");
        var housing = Load(data, _ => throw new DataFileException("Not asked for."));
        Assert.Empty(_shown.Values);
        Assert.False(housing.IsSynthetic);
        // The first row and the means as every tutorial prints them.
        Assert.Equal(new HouseBlock(8.3252f, 41, 6.984127f, 1.0238096f, 322, 2.5555556f, 37.88f, -122.23f, 4.526f), housing.Rows[0]);
        Assert.Equal(2.0686, housing.Y.mean().item<float>(), 3);
        Assert.Equal(3.8707, housing.X.mean([0L])[0].item<float>(), 3);
    }

    private CaliforniaHousing Load(string? courseData, Action<string> download) =>
        CaliforniaHousing.Load(courseData, Path.Combine(_folder.Path, "cache"), download);
}
