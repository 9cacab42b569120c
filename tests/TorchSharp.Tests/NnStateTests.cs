using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class NnStateTests
{
    private static Linear Layer()
    {
        var layer = nn.Linear(3, 2);
        using var _ = no_grad();
        layer.weight.copy_(NnNumbers.Of([1, 2, 3, 4, 5, 6], 2, 3));
        layer.bias!.copy_(NnNumbers.Of([-1, 0.5f]));
        return layer;
    }

    private static byte[] Saved(nn.Module module)
    {
        using var stream = new MemoryStream();
        module.save(stream);
        return stream.ToArray();
    }

    [Fact]
    public void A_linear_layer_is_saved_to_these_bytes()
    {
        byte[] expected = [
            2, // entries
            6, .. "weight"u8, 6 /* Float32 */, 2, 2, 3,
            0, 0, 0x80, 0x3f, 0, 0, 0, 0x40, 0, 0, 0x40, 0x40, 0, 0, 0x80, 0x40, 0, 0, 0xa0, 0x40, 0, 0, 0xc0, 0x40,
            4, .. "bias"u8, 6, 1, 2,
            0, 0, 0x80, 0xbf, 0, 0, 0, 0x3f];
        Assert.Equal(expected, Saved(Layer()));
    }

    [Fact]
    public void A_length_above_127_takes_two_bytes()
    {
        var bytes = Saved(nn.Linear(300, 1, hasBias: false));
        byte[] start = [1, 6, .. "weight"u8, 6, 2, 1, 0xac, 0x02];
        Assert.Equal(start, bytes[..start.Length]);
        Assert.Equal(start.Length + 1200, bytes.Length);
    }

    [Fact]
    public void What_was_saved_comes_back_from_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var net = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 3));
            net.call(rand(5, 1, 4, 4));
            net.save(file);
            using var other = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 3));
            var loaded = new Dictionary<string, bool>();
            other.load(file, loadedParameters: loaded);
            Assert.Equal(net.state_dict().Keys, loaded.Keys);
            Assert.All(loaded.Values, Assert.True);
            foreach (var (key, value) in net.state_dict())
                Assert.Equal(NnNumbers.Digest(value), NnNumbers.Digest(other.state_dict()[key]));
            Assert.Equal(1, other.get_buffer("1.num_batches_tracked")!.item<long>());
        }
        finally { File.Delete(file); }
    }

    [Fact]
    public void A_skipped_name_is_left_alone()
    {
        using var target = nn.Linear(3, 2);
        var before = NnNumbers.In(target.bias!);
        target.load(new MemoryStream(Saved(Layer())), skip: ["bias"]);
        Assert.Equal([1, 2, 3, 4, 5, 6], NnNumbers.In(target.weight));
        Assert.Equal(before, NnNumbers.In(target.bias!));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("no-such-file", Assert.Throws<FileNotFoundException>(() => nn.Linear(1, 1).load("no-such-file")).Message);

    [Fact]
    public void Another_count_name_shape_or_type_is_refused_and_changes_nothing()
    {
        var bytes = Saved(Layer());
        string Refused(nn.Module target, byte[] state)
        {
            var before = target.state_dict().Values.Select(NnNumbers.Digest).ToArray();
            var fault = Assert.Throws<ArgumentException>(() => target.load(new MemoryStream(state)));
            Assert.Equal(before, target.state_dict().Values.Select(NnNumbers.Digest));
            return fault.Message;
        }
        Assert.Contains("1 tensors", Refused(nn.Linear(3, 2, hasBias: false), bytes));
        Assert.Contains("'weight'", Refused(nn.Sequential(nn.Linear(3, 2)), bytes));
        Assert.Contains("[2, 3]", Refused(nn.Linear(4, 2), bytes));
        Assert.Contains("Float64", Refused(nn.Linear(3, 2).to(ScalarType.Float64), bytes));
        bytes[^9] = 3; // the bias's length: the weight was read before, and must not have been copied
        Assert.Contains("'bias'", Refused(nn.Linear(3, 2), bytes));
    }

    [Fact]
    public void Not_strict_loads_what_fits()
    {
        using var target = nn.Linear(3, 2, hasBias: false);
        target.load(new MemoryStream(Saved(Layer())), strict: false);
        Assert.Equal([1, 2, 3, 4, 5, 6], NnNumbers.In(target.weight));
    }

    [Fact]
    public void A_file_that_is_cut_short_says_so_wherever_it_is_cut()
    {
        var bytes = Saved(Layer());
        for (var length = 0; length < bytes.Length; length++)
        {
            using var target = nn.Linear(3, 2);
            var before = NnNumbers.In(target.weight);
            var fault = Assert.Throws<InvalidDataException>(() => target.load(new MemoryStream(bytes[..length])));
            Assert.Contains("cut short", fault.Message);
            Assert.Equal(before, NnNumbers.In(target.weight));
        }
    }

    [Fact]
    public void Bytes_that_are_no_state_end_in_one_of_two_faults()
    {
        var random = new Random(3);
        var whole = Saved(Layer());
        for (var run = 0; run < 2000; run++)
        {
            var bytes = (byte[])whole.Clone();
            if (run % 2 == 0) random.NextBytes(bytes);
            else bytes[random.Next(26)] = (byte)random.Next(256);
            var fault = Record.Exception(() => nn.Linear(3, 2).load(new MemoryStream(bytes), strict: run % 4 < 2));
            Assert.True(fault is null or ArgumentException or InvalidDataException, fault?.ToString());
        }
    }

    [Fact]
    public void A_state_dict_is_copied_and_differing_names_are_listed()
    {
        using var target = nn.Linear(3, 2, hasBias: false);
        var source = Layer().state_dict();
        var fault = Assert.Throws<InvalidOperationException>(() => target.load_state_dict(source));
        Assert.Contains("'bias'", fault.Message);
        var (missing, unexpected) = target.load_state_dict(source, strict: false);
        Assert.Empty(missing);
        Assert.Equal(["bias"], unexpected);
        Assert.Equal([1, 2, 3, 4, 5, 6], NnNumbers.In(target.weight));
        source["weight"].detach().zero_();
        Assert.Equal([1, 2, 3, 4, 5, 6], NnNumbers.In(target.weight));
        Assert.Throws<ArgumentException>(() => nn.Linear(4, 2, hasBias: false).load_state_dict(source, strict: false));
    }
}
