using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;
using Module = TorchSharp.torch.nn.Module;

namespace TorchSharp.Tests;

/// <summary>
/// Each module and function against PyTorch: built after seed 0, made double, run forward and backward. One number a tensor is compared:
/// the sum of its elements, weighted by their places.
/// </summary>
public class NnReferenceTests
{
    private sealed record Case(Func<Module?> Make, Func<Module?, Tensor[], Tensor[]> Call, long[][] Shapes, bool Eval = false);

    private static readonly Dictionary<string, Case> Cases = Build();

    public static TheoryData<string> Names => new(Cases.Keys);

    [Theory, MemberData(nameof(Names))]
    public void Results_gradients_and_first_values_are_PyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        var (make, call, shapes, eval) = Cases[name];
        manual_seed(0);
        using var module = make();
        module?.to(ScalarType.Float64);
        if (eval) module!.eval();
        var inputs = shapes.Select(shape => NnNumbers.Ramp(shape).requires_grad_()).ToArray();
        var results = call(module, inputs);
        var loss = results.Select(r => (r * NnNumbers.Ramp(r.shape)).sum()).Aggregate((a, b) => a + b);
        loss.backward();
        var parameters = module?.parameters().ToArray() ?? [];
        var numbers = results.Concat(inputs.Select(x => x.grad!)).Concat(parameters)
            .Concat(parameters.Select(p => p.grad!).Where(g => g is not null))
            .Concat(module?.buffers() ?? []).Select(NnNumbers.Digest).ToArray();
        NnNumbers.Close(NnReference.Numbers[name], numbers, 1e-9);
    }

    [Fact]
    public void Every_number_of_the_reference_is_used() =>
        Assert.Equal(NnReference.Numbers.Keys.Where(k => !k.StartsWith("init ")).Order(), Cases.Keys.Order());

    private static readonly Dictionary<string, Func<Tensor>> Starts = new()
    {
        ["uniform"] = () => nn.init.uniform_(empty(4, 3), -1, 2),
        ["normal"] = () => nn.init.normal_(empty(4, 5), 1, 2),
        ["trunc_normal"] = () => nn.init.trunc_normal_(empty(4, 5), 0.5, 2, -1, 1),
        ["eye"] = () => nn.init.eye_(empty(3, 4)),
        ["dirac"] = () => nn.init.dirac_(empty(3, 2, 3, 3)),
        ["xavier_uniform"] = () => nn.init.xavier_uniform_(empty(4, 3, 2, 2), 1.5),
        ["xavier_normal"] = () => nn.init.xavier_normal_(empty(4, 5)),
        ["kaiming_uniform"] = () => nn.init.kaiming_uniform_(empty(4, 5), 0.1),
        ["kaiming_normal"] = () => nn.init.kaiming_normal_(empty(4, 5), mode: nn.init.FanInOut.FanOut, nonlinearity: nn.init.NonlinearityType.ReLU),
        ["orthogonal"] = () => nn.init.orthogonal_(empty(4, 6), 2),
        ["orthogonal tall"] = () => nn.init.orthogonal_(empty(5, 3)),
        ["sparse"] = () => nn.init.sparse_(empty(6, 4), 0.4),
    };

    public static TheoryData<string> StartNames => new(Starts.Keys);

    [Theory, MemberData(nameof(StartNames))]
    public void First_values_are_drawn_as_PyTorch_draws_them(string name)
    {
        manual_seed(0);
        using var filled = Starts[name]();
        NnNumbers.Close(NnReference.Numbers["init " + name], [NnNumbers.Digest(filled)], 1e-5);
    }

    private static Dictionary<string, Case> Build()
    {
        var cases = new Dictionary<string, Case>();
        long[] img = [2, 4, 6, 5], R = [5, 3];

        void One(string name, Func<nn.Module<Tensor, Tensor>> make, long[] shape, bool eval = false) =>
            cases.Add(name, new(make, (m, x) => [((nn.Module<Tensor, Tensor>)m!).call(x[0])], [shape], eval));
        void Two(string name, Func<nn.Module<Tensor, Tensor, Tensor>> make, long[] first, long[] second) =>
            cases.Add(name, new(make, (m, x) => [((nn.Module<Tensor, Tensor, Tensor>)m!).call(x[0], x[1])], [first, second]));
        void Any<T>(string name, Func<T> make, Func<T, Tensor[], Tensor[]> call, params long[][] shapes) where T : Module =>
            cases.Add(name, new(make, (m, x) => call((T)m!, x), shapes));
        void Function(string name, Func<Tensor[], Tensor> call, params long[][] shapes) =>
            cases.Add(name, new(() => null, (_, x) => [call(x)], shapes));
        void Loss(string name, Func<nn.Module<Tensor, Tensor, Tensor>> make, Func<Tensor> target, long[]? shape = null) =>
            cases.Add(name, new(make, (m, x) => [((nn.Module<Tensor, Tensor, Tensor>)m!).call(x[0], target())], [shape ?? R]));
        void Loss3(string name, Func<nn.Module<Tensor, Tensor, Tensor, Tensor>> make, Func<Tensor> second, Func<Tensor> third, long[]? shape = null) =>
            cases.Add(name, new(make, (m, x) => [((nn.Module<Tensor, Tensor, Tensor, Tensor>)m!).call(x[0], second(), third())], [shape ?? R]));

        One("Linear", () => nn.Linear(4, 3), [5, 4]);
        One("Linear without bias", () => nn.Linear(4, 3, hasBias: false), [2, 3, 4]);
        Two("Bilinear", () => nn.Bilinear(3, 4, 2), [5, 3], [5, 4]);
        One("Conv1d", () => nn.Conv1d(4, 6, 3, stride: 2, padding: 1, dilation: 2, groups: 2), [2, 4, 12]);
        One("Conv2d", () => nn.Conv2d(4, 3, 3, padding: 1), img);
        One("Conv2d of tuples", () => nn.Conv2d(4, 6, (3, 2), stride: (2, 1), padding: (1, 0), groups: 2, bias: false), img);
        One("Conv2d same", () => nn.Conv2d(4, 3, 4, Padding.Same), img);
        One("Conv2d reflect", () => nn.Conv2d(4, 3, 3, padding: 1, padding_mode: PaddingModes.Reflect), img);
        One("Conv2d replicate same", () => nn.Conv2d(4, 3, 4, Padding.Same, padding_mode: PaddingModes.Replicate), img);
        One("Conv2d circular", () => nn.Conv2d(4, 3, 3, padding: 2, padding_mode: PaddingModes.Circular), img);
        One("Conv3d", () => nn.Conv3d(2, 3, 2, padding: 1), [1, 2, 3, 4, 3]);
        One("ConvTranspose1d", () => nn.ConvTranspose1d(4, 3, 3, stride: 2, padding: 1, output_padding: 1), [2, 4, 5]);
        One("ConvTranspose2d", () => nn.ConvTranspose2d(4, 6, 3, stride: 2, groups: 2), img);
        Any("ConvTranspose2d to a size", () => nn.ConvTranspose2d(4, 3, 3, stride: 2, padding: 1), (m, x) => [m.forward(x[0], [12, 10])], img);
        One("MaxPool1d", () => nn.MaxPool1d(3, stride: 2, padding: 1), [2, 4, 9]);
        One("MaxPool2d", () => nn.MaxPool2d(2), img);
        One("MaxPool2d with all settings", () => nn.MaxPool2d(3, 2, 1, 1, ceil_mode: true), img);
        One("AvgPool1d", () => nn.AvgPool1d(3, 2, 1, false, false), [2, 4, 9]);
        One("AvgPool2d", () => nn.AvgPool2d((3, 2), padding: (1, 0)), img);
        One("AdaptiveAvgPool2d", () => nn.AdaptiveAvgPool2d(1), img);
        One("AdaptiveAvgPool2d of tuples", () => nn.AdaptiveAvgPool2d((3, 2)), img);
        One("AdaptiveMaxPool2d", () => nn.AdaptiveMaxPool2d([3, 2]), img);
        One("LPPool2d", () => nn.LPPool2d(2, 2), img);
        One("BatchNorm1d", () => nn.BatchNorm1d(4), [6, 4]);
        One("BatchNorm1d of sequences", () => nn.BatchNorm1d(4, momentum: 0.3, eps: 1e-3), [3, 4, 5]);
        One("BatchNorm2d", () => nn.BatchNorm2d(4), img);
        One("BatchNorm2d in use", () => nn.BatchNorm2d(4), img, eval: true);
        One("BatchNorm2d without statistics", () => nn.BatchNorm2d(4, track_running_stats: false, affine: false), img, eval: true);
        One("InstanceNorm2d", () => nn.InstanceNorm2d(4, affine: true), img);
        One("LayerNorm", () => nn.LayerNorm([6, 5]), img);
        One("GroupNorm", () => nn.GroupNorm(2, 4), img);
        One("LocalResponseNorm", () => nn.LocalResponseNorm(3, alpha: 0.1, k: 2), img);
        Func<Tensor> numbers = () => tensor(new long[] { 1, 4, 2, 0, 3, 4 }).reshape(2, 3);
        Any("Embedding", () => nn.Embedding(5, 3), (m, _) => [m.call(numbers())]);
        Any("Embedding with padding", () => nn.Embedding(5, 3, padding_idx: -1), (m, _) => [m.call(numbers())]);
        Any("EmbeddingBag", () => nn.EmbeddingBag(5, 3), (m, _) => [m.call(numbers())]);
        Any("RNN", () => nn.RNN(3, 4, 2), (m, x) => All(m.call(x[0])), [5, 2, 3]);
        Any("RNN relu", () => nn.RNN(3, 4, nonLinearity: nn.NonLinearities.ReLU, bias: false, batchFirst: true), (m, x) => All(m.call(x[0])), [2, 5, 3]);
        Any("RNN both ways", () => nn.RNN(3, 4, 2, bidirectional: true), (m, x) => All(m.call(x[0], x[1])), [5, 2, 3], [4, 2, 4]);
        Any("LSTM", () => nn.LSTM(3, 4, batchFirst: true), (m, x) => All(m.call(x[0])), [2, 5, 3]);
        Any("LSTM both ways", () => nn.LSTM(3, 4, 2, bidirectional: true), (m, x) => All(m.call(x[0], (x[1], x[2]))), [5, 2, 3], [4, 2, 4], [4, 2, 4]);
        Any("LSTM without a batch", () => nn.LSTM(3, 4), (m, x) => All(m.call(x[0])), [5, 3]);
        Any("GRU", () => nn.GRU(3, 4, 2, batchFirst: true, bidirectional: true), (m, x) => All(m.call(x[0])), [2, 5, 3]);
        Any("RNNCell", () => nn.RNNCell(3, 4), (m, x) => [m.call(x[0], x[1])], [2, 3], [2, 4]);
        Any("GRUCell", () => nn.GRUCell(3, 4), (m, x) => [m.call(x[0], x[1])], [2, 3], [2, 4]);
        Any("LSTMCell", () => nn.LSTMCell(3, 4), (m, x) => All(m.call(x[0], (x[1], x[2]))), [2, 3], [2, 4], [2, 4]);

        One("ReLU", () => nn.ReLU(), img);
        One("ReLU6", () => nn.ReLU6(), img);
        One("LeakyReLU", () => nn.LeakyReLU(), img);
        One("ELU", () => nn.ELU(), img);
        One("SELU", () => nn.SELU(), img);
        One("CELU", () => nn.CELU(), img);
        One("GELU", () => nn.GELU(), img);
        One("SiLU", () => nn.SiLU(), img);
        One("Mish", () => nn.Mish(), img);
        One("Sigmoid", () => nn.Sigmoid(), img);
        One("LogSigmoid", () => nn.LogSigmoid(), img);
        One("Tanh", () => nn.Tanh(), img);
        One("Tanhshrink", () => nn.Tanhshrink(), img);
        One("Hardtanh", () => nn.Hardtanh(), img);
        One("Hardsigmoid", () => nn.Hardsigmoid(), img);
        One("Hardswish", () => nn.Hardswish(), img);
        One("Hardshrink", () => nn.Hardshrink(), img);
        One("Softshrink", () => nn.Softshrink(), img);
        One("Softplus", () => nn.Softplus(), img);
        One("Softsign", () => nn.Softsign(), img);
        One("GLU", () => nn.GLU(), [3, 4]);
        One("PReLU", () => nn.PReLU(4), img);
        One("Threshold", () => nn.Threshold(0.1, -0.5), img);
        One("Softmax", () => nn.Softmax(1), img);
        One("LogSoftmax", () => nn.LogSoftmax(1), img);
        One("Softmin", () => nn.Softmin(-1), img);
        One("RReLU in use", () => nn.RReLU(), img, eval: true);
        One("Flatten", () => nn.Flatten(), img);
        One("Unflatten", () => nn.Unflatten(1, [2, 2]), img);
        One("PixelShuffle", () => nn.PixelShuffle(2), img);
        One("Upsample", () => nn.Upsample(scale_factor: [2, 2]), img);
        One("Upsample bilinear", () => nn.Upsample(size: [9, 7], mode: UpsampleMode.Bilinear, align_corners: true), img);
        One("ReflectionPad2d", () => nn.ReflectionPad2d((1, 2, 0, 1)), img);
        One("ZeroPad2d", () => nn.ZeroPad2d(1), img);
        One("ConstantPad1d", () => nn.ConstantPad1d((1, 2), 0.5), [2, 4, 5]);
        One("ReplicationPad2d", () => nn.ReplicationPad2d(2), img);
        One("Unfold", () => nn.Unfold(2, dilation: 2, padding: 1, stride: 2), img);
        One("Fold", () => nn.Fold((4, 5), (2, 2)), [1, 8, 12]);
        Two("CosineSimilarity", () => nn.CosineSimilarity(), [5, 4], [5, 4]);
        Any("PairwiseDistance", () => nn.PairwiseDistance(), (m, x) => [m.call(x[0], 2 * x[1])], [5, 4], [5, 4]);

        Func<Tensor> classes = () => tensor(new long[] { 1, 0, 2, 1, 2 });
        Func<Tensor> weight = () => tensor(new double[] { 0.5, 2, 1 });
        Func<Tensor> signs = () => tensor(new double[] { 1, -1, 1, 1, -1 });
        Func<Tensor> zerosAndOnes = () => NnNumbers.Ramp(5, 3).gt(0).to(ScalarType.Float64);
        Func<Tensor> other = () => NnNumbers.Ramp(5, 3).flip(0) * 1.5;
        Func<Tensor> positive = () => NnNumbers.Ramp(5, 3).abs() + 0.2;
        Loss("MSELoss", () => nn.MSELoss(), other);
        Loss("MSELoss summed", () => nn.MSELoss(nn.Reduction.Sum), other);
        Loss("MSELoss of each", () => nn.MSELoss(nn.Reduction.None), other);
        Loss("L1Loss", () => nn.L1Loss(), other);
        Loss("HuberLoss", () => nn.HuberLoss(0.5), other);
        Loss("SmoothL1Loss", () => nn.SmoothL1Loss(beta: 0.5), other);
        Loss("CrossEntropyLoss", () => nn.CrossEntropyLoss(), classes);
        Loss("CrossEntropyLoss with weights", () => nn.CrossEntropyLoss(weight()), classes);
        Loss("CrossEntropyLoss smoothed", () => new CrossEntropyLoss(weight(), 0, label_smoothing: 0.1), classes);
        Loss("CrossEntropyLoss of shares", () => nn.CrossEntropyLoss(), positive);
        Any("NLLLoss", () => nn.NLLLoss(weight()), (m, x) => [m.call(F.log_softmax(x[0], 1), classes())], R);
        Any("BCELoss", () => nn.BCELoss(), (m, x) => [m.call(F.sigmoid(x[0]), zerosAndOnes())], R);
        Loss("BCEWithLogitsLoss", () => nn.BCEWithLogitsLoss(pos_weights: weight()), zerosAndOnes);
        Any("KLDivLoss", () => nn.KLDivLoss(), (m, x) => [m.call(F.log_softmax(x[0], 1), F.log_softmax(other(), 1))], R);
        Any("KLDivLoss of shares", () => nn.KLDivLoss(false, nn.Reduction.Sum), (m, x) => [m.call(F.log_softmax(x[0], 1), F.softmax(other(), 1))], R);
        Loss("PoissonNLLLoss", () => nn.PoissonNLLLoss(full: true), () => positive() * 2);
        Loss3("GaussianNLLLoss", () => nn.GaussianNLLLoss(full: true, eps: 0.25f), other, positive);
        Loss3("CosineEmbeddingLoss", () => nn.CosineEmbeddingLoss(0.1), other, signs);
        Loss("HingeEmbeddingLoss", () => nn.HingeEmbeddingLoss(), signs, [5]);
        Loss3("MarginRankingLoss", () => nn.MarginRankingLoss(0.2), () => other()[.., 0], signs, [5]);
        Loss("MultiMarginLoss", () => nn.MultiMarginLoss(), classes);
        Loss("MultiLabelSoftMarginLoss", () => nn.MultiLabelSoftMarginLoss(), zerosAndOnes);
        Loss("SoftMarginLoss", () => nn.SoftMarginLoss(), signs, [5]);
        Loss3("TripletMarginLoss", () => nn.TripletMarginLoss(), other, positive);
        Loss3("TripletMarginWithDistanceLoss", () => nn.TripletMarginWithDistanceLoss(swap: true), other, positive);

        Function("normalize", x => F.normalize(x[0]), R);
        Function("interpolate bicubic", x => F.interpolate(x[0], scale_factor: [1.5, 1.5], mode: InterpolationMode.Bicubic), img);
        Function("interpolate antialiased", x => F.interpolate(x[0], [3, 3], mode: InterpolationMode.Bilinear, antialias: true), img);
        Function("interpolate area", x => F.interpolate(x[0], [3, 3], mode: InterpolationMode.Area), img);
        Func<Tensor> theta = () => tensor(new double[] { 0.8, -0.3, 0.1, 0.3, 0.8, -0.2, 1.2, 0, 0, 0.1, 0.9, 0.3 }).reshape(2, 2, 3);
        foreach (var mode in new[] { GridSampleMode.Bilinear, GridSampleMode.Nearest })
            foreach (var padding in Enum.GetValues<GridSamplePaddingMode>())
                Function($"grid_sample {mode} {padding}".ToLowerInvariant(), x => F.grid_sample(x[0], F.affine_grid(theta(), img), mode, padding), img);
        Function("scaled_dot_product_attention", x => F.scaled_dot_product_attention(x[0], x[1], x[2]), [2, 3, 4], [2, 5, 4], [2, 5, 3]);
        Function("scaled_dot_product_attention causal", x => F.scaled_dot_product_attention(x[0], x[1], x[2], is_casual: true), [2, 4, 4], [2, 4, 4], [2, 4, 3]);
        Any("MultiheadAttention", () => nn.MultiheadAttention(4, 2), (m, x) => All(m.call(x[0], x[1], x[2])), [3, 2, 4], [5, 2, 4], [5, 2, 4]);
        Any("MultiheadAttention of other widths", () => nn.MultiheadAttention(4, 2, kdim: 3, vdim: 5, add_bias_kv: true),
            (m, x) => All(m.call(x[0], x[1], x[2])), [3, 2, 4], [5, 2, 3], [5, 2, 5]);
        One("TransformerEncoderLayer", () => nn.TransformerEncoderLayer(4, 2, 8, dropout: 0), [3, 2, 4]);
        Any("TransformerEncoder", () => nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 8, dropout: 0, nn.Activations.GELU), 2),
            (m, x) => [m.call(x[0])], [3, 2, 4]);
        return cases;
    }

    private static Tensor[] All((Tensor, Tensor) r) => [r.Item1, r.Item2];

    private static Tensor[] All((Tensor, Tensor, Tensor) r) => [r.Item1, r.Item2, r.Item3];

    private static Tensor[] All(Tuple<Tensor, Tensor?> r) => [r.Item1, r.Item2!];
}
