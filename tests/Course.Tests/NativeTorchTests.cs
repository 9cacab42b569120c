using TorchSharp;

namespace Course.Tests;

public sealed class NativeTorchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("course-native-").FullName;
    private readonly MadeUpElf _elf = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Library
    {
        get
        {
            var path = Path.Combine(_folder, "package", "libLibTorchSharp.so");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path))
            {
                File.WriteAllBytes(path, _elf.Bytes);
            }
            return path;
        }
    }

    private string Cache => Path.Combine(_folder, "cache", "0.1");

    [Fact]
    public void Loading_again_is_allowed_and_torch_works_after_it()
    {
        NativeTorch.Load();
        NativeTorch.Load();
        torch.manual_seed(0);
        using var numbers = torch.randn(3);
        Assert.Equal([1.541f, -0.29343f, -2.1788f], numbers.data<float>().ToArray(), (expected, actual) => Math.Abs(expected - actual) < 1e-4f);
    }

    [Fact]
    public void The_package_s_library_asks_for_one_version_that_it_does_not_use()
    {
        var library = Path.Combine(AppContext.BaseDirectory, "libLibTorchSharp.so");
        if (!OperatingSystem.IsLinux())
        {
            return; // other systems have another file
        }
        Assert.Equal(["GLIBCXX_3.4.32"], ElfVersions.MarkUnusedWeak(File.ReadAllBytes(library)));
    }

    [Fact]
    public void The_copy_differs_in_what_it_asks_for_and_the_library_stays()
    {
        var copy = NativeTorch.Copy(Library, Cache);
        Assert.Equal(Path.Combine(Cache, "libLibTorchSharp.so"), copy);
        Assert.Equal(_elf.Bytes, File.ReadAllBytes(Library));
        var expected = _elf.Bytes.ToArray();
        ElfVersions.MarkUnusedWeak(expected);
        Assert.Equal(expected, File.ReadAllBytes(copy));
        Assert.Equal([copy], Directory.GetFiles(Cache));
    }

    [Fact]
    public void A_copy_that_is_there_is_used_again()
    {
        var copy = NativeTorch.Copy(Library, Cache);
        var written = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(copy, written);
        NativeTorch.Copy(Library, Cache);
        Assert.Equal(written, File.GetLastWriteTimeUtc(copy));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_copy_that_is_cut_off_or_of_another_library_is_replaced(bool cut)
    {
        var copy = NativeTorch.Copy(Library, Cache);
        var whole = File.ReadAllBytes(copy);
        File.WriteAllBytes(copy, cut ? whole[..100] : [.. whole.Reverse()]);
        NativeTorch.Copy(Library, Cache);
        Assert.Equal(whole, File.ReadAllBytes(copy));
    }

    [Fact]
    public void Many_that_start_at_once_do_not_disturb_each_other()
    {
        var expected = _elf.Bytes.ToArray();
        ElfVersions.MarkUnusedWeak(expected);
        var library = Library;
        Parallel.For(0, 200, i =>
        {
            var cache = Path.Combine(Cache, (i / 20).ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(expected, File.ReadAllBytes(NativeTorch.Copy(library, cache)));
        });
        Assert.Equal(10, Directory.GetFiles(Cache, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_named_in_one_sentence_with_the_way_out()
    {
        File.WriteAllText(Path.Combine(_folder, "cache"), "a file where the folder should be");
        var e = Assert.Throws<DllNotFoundException>(() => NativeTorch.Copy(Library, Cache));
        Assert.StartsWith($"On this Linux TorchSharp needs a copy of libLibTorchSharp.so in {Cache}, which cannot be written (", e.Message);
        Assert.EndsWith("make room there, or set XDG_CACHE_HOME to a folder of your own.", e.Message);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void Where_it_does_not_load_one_sentence_names_the_systems_on_which_it_does()
    {
        File.WriteAllBytes(Library, _elf.Bytes[..100]);
        var e = Assert.Throws<DllNotFoundException>(() => NativeTorch.Copy(Library, Cache));
        Assert.Contains("The library is cut off or damaged", e.Message);
        Assert.EndsWith(
            "it runs on Debian 13, Ubuntu 24.04, Fedora 38 or newer and on Windows, each with an x64 processor, and on macOS on Apple silicon.", e.Message);
    }

    [Theory]
    // An output folder; one for all systems; the package cache with an older libtorch in it too; TorchSharp.dll alone, the rest beside Course.dll or the program.
    [InlineData("bin/TorchSharp.dll", "bin/libLibTorchSharp.so", "bin/libtorch_cpu.so")]
    [InlineData("bin/TorchSharp.dll", "bin/runtimes/linux-x64/native/libLibTorchSharp.so", "bin/runtimes/linux-x64/native/libtorch_cpu.so")]
    [InlineData(
        "packages/torchsharp/0.107.0/lib/net8.0/TorchSharp.dll", "packages/torchsharp/0.107.0/runtimes/linux-x64/native/libLibTorchSharp.so",
        "packages/libtorch-cpu-linux-x64/2.10.0/runtimes/linux-x64/native/libtorch_cpu.so", "packages/libtorch-cpu-linux-x64/2.1.0/runtimes/linux-x64/native/libtorch_cpu.so")]
    [InlineData("else/where/TorchSharp.dll", "course/libLibTorchSharp.so", "course/libtorch_cpu.so")]
    [InlineData("else/where/TorchSharp.dll", "program/libLibTorchSharp.so", "program/libtorch_cpu.so")]
    public void The_native_files_are_found(string torchSharp, string library, string libtorch, string? another = null)
    {
        foreach (var file in new[] { torchSharp, library, libtorch, another }.OfType<string>())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(In(file))!);
            File.WriteAllText(In(file), "");
        }
        var folders = NativeTorch.Folders(In(torchSharp), In("course/Course.dll"), In("program"), "2.10.0.0");
        Assert.Equal(In(library), NativeTorch.Find(folders, "libLibTorchSharp.so"));
        Assert.Equal(In(libtorch), NativeTorch.Find(folders, "libtorch_cpu.so"));
        Assert.Null(NativeTorch.Find(folders, "libtorch_cuda.so"));

        string In(string path) => Path.GetFullPath(Path.Combine(_folder, path));
    }
}
