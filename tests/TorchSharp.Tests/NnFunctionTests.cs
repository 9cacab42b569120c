using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

public class NnFunctionTests
{
    [Fact]
    public void Recurrent_results_have_the_documented_shapes()
    {
        var (output, h, c) = nn.LSTM(3, 4, numLayers: 2, batchFirst: true, bidirectional: true).call(rand(5, 7, 3));
        Assert.Equal([5L, 7L, 8L], output.shape);
        Assert.Equal([4L, 5L, 4L], h.shape);
        Assert.Equal([4L, 5L, 4L], c.shape);
        var (steps, last) = nn.GRU(3, 4).call(rand(7, 5, 3), rand(1, 5, 4));
        Assert.Equal([7L, 5L, 4L], steps.shape);
        NnNumbers.Close(NnNumbers.In(steps[^1]), last[0]);
        Assert.Equal([7L, 4L], nn.RNN(3, 4).call(rand(7, 3)).Item1.shape);
        Assert.Contains("[1, 5, 4]", Assert.Throws<ArgumentException>(() => nn.GRU(3, 4).call(rand(7, 5, 3), rand(1, 4, 4))).Message);
    }

    [Fact]
    public void Recurrent_parameters_have_PyTorchs_names_and_sizes()
    {
        using var lstm = nn.LSTM(3, 4, 2, bidirectional: true);
        Assert.Equal(["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0", "weight_ih_l0_reverse", "weight_hh_l0_reverse", "bias_ih_l0_reverse",
            "bias_hh_l0_reverse"], lstm.state_dict().Keys.Take(8));
        Assert.Equal(2 * (16 * 3 + 16 * 4 + 32) + 2 * (16 * 8 + 16 * 4 + 32), lstm.parameters().Sum(p => p.numel()));
    }

    [Fact]
    public void A_packed_batch_gives_each_sequence_what_it_gets_alone()
    {
        manual_seed(0);
        using var lstm = nn.LSTM(2, 3, bidirectional: true);
        Tensor[] sequences = [rand(2, 2), rand(5, 2), rand(3, 2)];
        using var packed = nn.utils.rnn.pack_sequence(sequences, enforce_sorted: false);
        var (result, h, c) = lstm.call(packed);
        var (padded, lengths) = nn.utils.rnn.pad_packed_sequence(result);
        Assert.Equal([2L, 5L, 3L], lengths.data<long>().ToArray());
        for (var k = 0; k < 3; k++)
        {
            var (alone, h1, c1) = lstm.call(sequences[k]);
            NnNumbers.Close(NnNumbers.In(alone), padded[..(int)sequences[k].shape[0], k]);
            NnNumbers.Close(NnNumbers.In(h1), h[.., k]);
            NnNumbers.Close(NnNumbers.In(c1), c[.., k]);
        }
    }

    [Fact]
    public void In_place_activations_change_their_input()
    {
        var x = NnNumbers.Of([-1, 2]);
        Assert.Equal([0, 2], NnNumbers.In(nn.ReLU(inplace: true).call(x)));
        Assert.Equal([0, 2], NnNumbers.In(x));
    }

    [Fact]
    public void Rrelu_draws_slopes_in_training()
    {
        manual_seed(0);
        var slopes = NnNumbers.In(nn.RReLU().call(full(100, -1f)));
        Assert.All(slopes, s => Assert.InRange(s, -1f / 3, -1f / 8));
        Assert.True(slopes.Distinct().Count() > 50);
    }

    [Fact]
    public void One_hot_puts_a_one_at_each_number() =>
        Assert.Equal([0L, 1, 0, 0, 0, 1], F.one_hot(tensor(new long[] { 1, 2 }), 3).data<long>().ToArray());

    [Fact]
    public void Pad_counts_from_the_last_dimension()
    {
        Assert.Equal([2L, 6L, 8L], F.pad(ones(2, 3, 5), (1, 2, 3, 0)).shape);
        Assert.Equal([7, 1, 1, 7, 7], NnNumbers.In(F.pad(ones(2), (1, 2), value: 7)));
        Assert.Equal([2, 1, 2, 3, 2], NnNumbers.In(F.pad(NnNumbers.Of([1, 2, 3], 1, 1, 3), 1, PaddingModes.Reflect)));
    }

    [Fact]
    public void Max_unpooling_puts_the_largest_back_where_they_were()
    {
        var x = NnNumbers.Of([1, 5, 2, 3, 9, 4, 8, 6, 7, 0, 1, 2, 3, 4, 5, 6], 1, 1, 4, 4);
        var (largest, places) = nn.MaxPool2d(2).forward_with_indices(x);
        Assert.Equal([9, 8, 7, 6], NnNumbers.In(largest));
        Assert.Equal([0, 0, 0, 0, 9, 0, 8, 0, 7, 0, 0, 0, 0, 0, 0, 6], NnNumbers.In(nn.MaxUnpool2d(2).call(largest, places)));
    }

    [Fact]
    public void Attention_does_not_look_where_a_mask_hides()
    {
        manual_seed(0);
        using var attention = nn.MultiheadAttention(4, 2);
        var x = rand(3, 1, 4);
        var mask = tensor(new[] { false, false, true }).reshape(1, 3);
        var (_, weights) = attention.call(x, x, x, key_padding_mask: mask);
        Assert.All(NnNumbers.In(weights![0, .., 2]), w => Assert.Equal(0, w));
        NnNumbers.Close([1, 1, 1], weights.sum(-1).reshape(3));
        var causal = ones(3, 3, ScalarType.Bool).triu(1);
        Assert.Equal(0, attention.call(x, x, x, attn_mask: causal).Item2![0, 0, 1].item<float>());
        Assert.Null(attention.call(x, x, x, need_weights: false).Item2);
    }

    [Fact]
    public void An_encoder_with_a_causal_mask_does_not_see_the_future()
    {
        manual_seed(0);
        using var encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 8), 2);
        encoder.eval();
        var x = rand(3, 1, 4);
        var changed = x.clone();
        changed[2] = 5;
        var causal = ones(3, 3, ScalarType.Bool).triu(1);
        NnNumbers.Close(NnNumbers.In(encoder.call(x, causal)[..2]), encoder.call(changed, causal)[..2]);
        Assert.Equal("layers.0.self_attn.in_proj_weight", encoder.state_dict().Keys.First());
    }

    [Fact]
    public void Gradients_are_clipped_together_by_their_norm()
    {
        using var net = nn.Linear(2, 1, hasBias: false);
        (net.call(NnNumbers.Of([3, 4], 1, 2)) * 10).sum().backward();
        Assert.Equal(50, nn.utils.clip_grad_norm_(net.parameters(), 5), 4);
        NnNumbers.Close([3, 4], net.weight.grad!);
        Assert.Equal(5, nn.utils.clip_grad_norm_(net.parameters(), 100), 4);
        NnNumbers.Close([3, 4], net.weight.grad!);
        Assert.Equal(4, nn.utils.clip_grad_norm_(net.parameters(), 100, double.PositiveInfinity), 4);
        nn.utils.clip_grad_value_(net.parameters(), 3.5);
        NnNumbers.Close([3, 3.5f], net.weight.grad!);
    }

    [Fact]
    public void Parameters_go_into_a_vector_and_back()
    {
        using var net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1));
        nn.utils.vector_to_parameters(arange(13, ScalarType.Float32), net.parameters());
        Assert.Equal([6, 7, 8], NnNumbers.In(net.get_parameter("0.bias")!));
        Assert.Equal(Enumerable.Range(0, 13).Select(k => (float)k), NnNumbers.In(nn.utils.parameters_to_vector(net.parameters())));
        Assert.Throws<ArgumentException>(() => nn.utils.vector_to_parameters(ones(12), net.parameters()));
    }

    [Fact]
    public void Bad_settings_are_refused_in_a_sentence()
    {
        Assert.Contains("groups", Assert.Throws<ArgumentException>(() => nn.Conv2d(4, 6, 3, groups: 3)).Message);
        Assert.Contains("heads", Assert.Throws<ArgumentException>(() => nn.MultiheadAttention(5, 2)).Message);
        Assert.Contains("dimensions", Assert.Throws<ArgumentException>(() => nn.init.xavier_uniform_(ones(3))).Message);
        Assert.Contains("size or scale_factor", Assert.Throws<ArgumentException>(() => F.interpolate(ones(1, 1, 4, 4))).Message);
        Assert.Contains("padding_idx", Assert.Throws<ArgumentOutOfRangeException>(() => nn.Embedding(3, 2, padding_idx: 3)).Message);
    }
}
