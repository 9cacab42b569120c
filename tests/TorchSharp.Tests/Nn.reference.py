"""The numbers that NnReferenceTests pins, from PyTorch 1.13.1: run with python3, paste into NnReference.cs.

Each case is built after manual_seed(0) in single precision, made double, run forward and backward, and boiled down to one number a
tensor: the result, the gradient of each input, each parameter, the gradient of each parameter, and each buffer afterwards.
"""
import torch
from torch import nn
import torch.nn.functional as F


def ramp(*shape, dtype=torch.float64):
    n = 1
    for s in shape:
        n *= s
    return torch.tensor([((k * 37 + 11) % 101) / 50 - 1 for k in range(n)], dtype=dtype).reshape(shape)


def digest(t):
    t = t.detach().double().flatten()
    r = torch.tensor([((k * 29 + 7) % 97) / 97 + 0.5 for k in range(t.numel())], dtype=torch.float64)
    return (t * r).sum().item()


def case(name, make, *shapes, call=None, eval=False, extra=()):
    torch.manual_seed(0)
    module = make()
    if isinstance(module, nn.Module):
        module = module.double()
        if eval:
            module.eval()
        parameters, buffers = list(module.parameters()), list(module.buffers())
    else:
        parameters, buffers = [], []
    inputs = [ramp(*s).requires_grad_() for s in shapes]
    result = (call or (lambda m, *x: m(*x)))(module, *inputs, *extra)
    results = result if isinstance(result, tuple) else (result,)
    sum((r * ramp(*r.shape)).sum() for r in results).backward()
    numbers = [digest(r) for r in results] + [digest(x.grad) for x in inputs]
    numbers += [digest(p) for p in parameters] + [digest(p.grad) for p in parameters if p.grad is not None]
    numbers += [digest(b) for b in buffers]
    print(f'        ["{name}"] = [{", ".join(repr(float("%.12g" % n)).rstrip("0").rstrip(".") if "e" not in repr(float("%.12g" % n)) else repr(float("%.12g" % n)) for n in numbers)}],')


img = (2, 4, 6, 5)
case("Linear", lambda: nn.Linear(4, 3), (5, 4))
case("Linear without bias", lambda: nn.Linear(4, 3, bias=False), (2, 3, 4))
case("Bilinear", lambda: nn.Bilinear(3, 4, 2), (5, 3), (5, 4))
case("Conv1d", lambda: nn.Conv1d(4, 6, 3, stride=2, padding=1, dilation=2, groups=2), (2, 4, 12))
case("Conv2d", lambda: nn.Conv2d(4, 3, 3, padding=1), img)
case("Conv2d of tuples", lambda: nn.Conv2d(4, 6, (3, 2), stride=(2, 1), padding=(1, 0), groups=2, bias=False), img)
case("Conv2d same", lambda: nn.Conv2d(4, 3, 4, padding="same"), img)
case("Conv2d reflect", lambda: nn.Conv2d(4, 3, 3, padding=1, padding_mode="reflect"), img)
case("Conv2d replicate same", lambda: nn.Conv2d(4, 3, 4, padding="same", padding_mode="replicate"), img)
case("Conv2d circular", lambda: nn.Conv2d(4, 3, 3, padding=2, padding_mode="circular"), img)
case("Conv3d", lambda: nn.Conv3d(2, 3, 2, padding=1), (1, 2, 3, 4, 3))
case("ConvTranspose1d", lambda: nn.ConvTranspose1d(4, 3, 3, stride=2, padding=1, output_padding=1), (2, 4, 5))
case("ConvTranspose2d", lambda: nn.ConvTranspose2d(4, 6, 3, stride=2, groups=2), img)
case("ConvTranspose2d to a size", lambda: nn.ConvTranspose2d(4, 3, 3, stride=2, padding=1), img, call=lambda m, x: m(x, output_size=[12, 10]))
case("MaxPool1d", lambda: nn.MaxPool1d(3, stride=2, padding=1), (2, 4, 9))
case("MaxPool2d", lambda: nn.MaxPool2d(2), img)
case("MaxPool2d with all settings", lambda: nn.MaxPool2d(3, 2, 1, 1, ceil_mode=True), img)
case("AvgPool1d", lambda: nn.AvgPool1d(3, 2, 1, False, False), (2, 4, 9))
case("AvgPool2d", lambda: nn.AvgPool2d((3, 2), padding=(1, 0)), img)
case("AdaptiveAvgPool2d", lambda: nn.AdaptiveAvgPool2d(1), img)
case("AdaptiveAvgPool2d of tuples", lambda: nn.AdaptiveAvgPool2d((3, 2)), img)
case("AdaptiveMaxPool2d", lambda: nn.AdaptiveMaxPool2d((3, 2)), img)
case("LPPool2d", lambda: nn.LPPool2d(2, 2), img)
case("BatchNorm1d", lambda: nn.BatchNorm1d(4), (6, 4))
case("BatchNorm1d of sequences", lambda: nn.BatchNorm1d(4, momentum=0.3, eps=1e-3), (3, 4, 5))
case("BatchNorm2d", lambda: nn.BatchNorm2d(4), img)
case("BatchNorm2d in use", lambda: nn.BatchNorm2d(4), img, eval=True)
case("BatchNorm2d without statistics", lambda: nn.BatchNorm2d(4, track_running_stats=False, affine=False), img, eval=True)
case("InstanceNorm2d", lambda: nn.InstanceNorm2d(4, affine=True), img)
case("LayerNorm", lambda: nn.LayerNorm([6, 5]), img)
case("GroupNorm", lambda: nn.GroupNorm(2, 4), img)
case("LocalResponseNorm", lambda: nn.LocalResponseNorm(3, alpha=0.1, k=2), img)
numbers = torch.tensor([[1, 4, 2], [0, 3, 4]])
case("Embedding", lambda: nn.Embedding(5, 3), call=lambda m: m(numbers))
case("Embedding with padding", lambda: nn.Embedding(5, 3, padding_idx=-1), call=lambda m: m(numbers))
case("EmbeddingBag", lambda: nn.EmbeddingBag(5, 3), call=lambda m: m(numbers))
case("RNN", lambda: nn.RNN(3, 4, 2), (5, 2, 3))
case("RNN relu", lambda: nn.RNN(3, 4, nonlinearity="relu", bias=False, batch_first=True), (2, 5, 3))
case("RNN both ways", lambda: nn.RNN(3, 4, 2, bidirectional=True), (5, 2, 3), (4, 2, 4))
case("LSTM", lambda: nn.LSTM(3, 4, batch_first=True), (2, 5, 3), call=lambda m, x: (lambda o: (o[0], *o[1]))(m(x)))
case("LSTM both ways", lambda: nn.LSTM(3, 4, 2, bidirectional=True), (5, 2, 3), (4, 2, 4), (4, 2, 4),
     call=lambda m, x, h, c: (lambda o: (o[0], *o[1]))(m(x, (h, c))))
case("LSTM without a batch", lambda: nn.LSTM(3, 4), (5, 3), call=lambda m, x: (lambda o: (o[0], *o[1]))(m(x)))
case("GRU", lambda: nn.GRU(3, 4, 2, batch_first=True, bidirectional=True), (2, 5, 3))
case("RNNCell", lambda: nn.RNNCell(3, 4), (2, 3), (2, 4))
case("GRUCell", lambda: nn.GRUCell(3, 4), (2, 3), (2, 4))
case("LSTMCell", lambda: nn.LSTMCell(3, 4), (2, 3), (2, 4), (2, 4), call=lambda m, x, h, c: m(x, (h, c)))
for name in ["ReLU", "ReLU6", "LeakyReLU", "ELU", "SELU", "CELU", "GELU", "SiLU", "Mish", "Sigmoid", "LogSigmoid", "Tanh", "Tanhshrink",
             "Hardtanh", "Hardsigmoid", "Hardswish", "Hardshrink", "Softshrink", "Softplus", "Softsign", "GLU"]:
    case(name, lambda: getattr(nn, name)(), img if name != "GLU" else (3, 4))
case("PReLU", lambda: nn.PReLU(4), img)
case("Threshold", lambda: nn.Threshold(0.1, -0.5), img)
case("Softmax", lambda: nn.Softmax(1), img)
case("LogSoftmax", lambda: nn.LogSoftmax(1), img)
case("Softmin", lambda: nn.Softmin(-1), img)
case("RReLU in use", lambda: nn.RReLU(), img, eval=True)
case("Flatten", lambda: nn.Flatten(), img)
case("Unflatten", lambda: nn.Unflatten(1, (2, 2)), img)
case("PixelShuffle", lambda: nn.PixelShuffle(2), img)
case("Upsample", lambda: nn.Upsample(scale_factor=2), img)
case("Upsample bilinear", lambda: nn.Upsample(size=(9, 7), mode="bilinear", align_corners=True), img)
case("ReflectionPad2d", lambda: nn.ReflectionPad2d((1, 2, 0, 1)), img)
case("ZeroPad2d", lambda: nn.ZeroPad2d(1), img)
case("ConstantPad1d", lambda: nn.ConstantPad1d((1, 2), 0.5), (2, 4, 5))
case("ReplicationPad2d", lambda: nn.ReplicationPad2d(2), img)
case("Unfold", lambda: nn.Unfold(2, dilation=2, padding=1, stride=2), img)
case("Fold", lambda: nn.Fold((4, 5), 2), (1, 8, 12))
case("CosineSimilarity", lambda: nn.CosineSimilarity(), (5, 4), (5, 4))
case("PairwiseDistance", lambda: nn.PairwiseDistance(), (5, 4), (5, 4), call=lambda m, a, b: m(a, 2 * b))

classes = torch.tensor([1, 0, 2, 1, 2])
weight = torch.tensor([0.5, 2.0, 1.0], dtype=torch.float64)
signs = torch.tensor([1.0, -1.0, 1.0, 1.0, -1.0], dtype=torch.float64)
zeros_and_ones = (ramp(5, 3) > 0).double()
other = ramp(5, 3).flip(0) * 1.5
positive = ramp(5, 3).abs() + 0.2
R = (5, 3)
case("MSELoss", lambda: nn.MSELoss(), R, extra=[other])
case("MSELoss summed", lambda: nn.MSELoss(reduction="sum"), R, extra=[other])
case("MSELoss of each", lambda: nn.MSELoss(reduction="none"), R, extra=[other])
case("L1Loss", lambda: nn.L1Loss(), R, extra=[other])
case("HuberLoss", lambda: nn.HuberLoss(delta=0.5), R, extra=[other])
case("SmoothL1Loss", lambda: nn.SmoothL1Loss(beta=0.5), R, extra=[other])
case("CrossEntropyLoss", lambda: nn.CrossEntropyLoss(), R, extra=[classes])
case("CrossEntropyLoss with weights", lambda: nn.CrossEntropyLoss(), R, call=lambda m, x: F.cross_entropy(x, classes, weight))
case("CrossEntropyLoss smoothed", lambda: nn.CrossEntropyLoss(), R, call=lambda m, x: F.cross_entropy(x, classes, weight, label_smoothing=0.1, ignore_index=0))
case("CrossEntropyLoss of shares", lambda: nn.CrossEntropyLoss(), R, extra=[positive])
case("NLLLoss", lambda: nn.NLLLoss(), R, call=lambda m, x: F.nll_loss(x.log_softmax(1), classes, weight))
case("BCELoss", lambda: nn.BCELoss(), R, call=lambda m, x: m(x.sigmoid(), zeros_and_ones))
case("BCEWithLogitsLoss", lambda: nn.BCEWithLogitsLoss(), R, call=lambda m, x: F.binary_cross_entropy_with_logits(x, zeros_and_ones, pos_weight=weight))
case("KLDivLoss", lambda: nn.KLDivLoss(log_target=True), R, call=lambda m, x: m(x.log_softmax(1), other.log_softmax(1)))
case("KLDivLoss of shares", lambda: nn.KLDivLoss(reduction="sum"), R, call=lambda m, x: m(x.log_softmax(1), other.softmax(1)))
case("PoissonNLLLoss", lambda: nn.PoissonNLLLoss(full=True), R, extra=[positive * 2])
case("GaussianNLLLoss", lambda: nn.GaussianNLLLoss(full=True, eps=0.25), R, extra=[other, positive])
case("CosineEmbeddingLoss", lambda: nn.CosineEmbeddingLoss(0.1), R, extra=[other, signs])
case("HingeEmbeddingLoss", lambda: nn.HingeEmbeddingLoss(), (5,), extra=[signs])
case("MarginRankingLoss", lambda: nn.MarginRankingLoss(0.2), (5,), extra=[other[:, 0], signs])
case("MultiMarginLoss", lambda: nn.MultiMarginLoss(), R, extra=[classes])
case("MultiLabelSoftMarginLoss", lambda: nn.MultiLabelSoftMarginLoss(), R, extra=[zeros_and_ones])
case("SoftMarginLoss", lambda: nn.SoftMarginLoss(), (5,), extra=[signs])
case("TripletMarginLoss", lambda: nn.TripletMarginLoss(), R, extra=[other, positive])
case("TripletMarginWithDistanceLoss", lambda: nn.TripletMarginWithDistanceLoss(swap=True), R, extra=[other, positive])

none = lambda: None
case("normalize", none, R, call=lambda m, x: F.normalize(x))
case("interpolate bicubic", none, img, call=lambda m, x: F.interpolate(x, scale_factor=1.5, mode="bicubic"))
case("interpolate antialiased", none, img, call=lambda m, x: F.interpolate(x, size=(3, 3), mode="bilinear", antialias=True))
case("interpolate area", none, img, call=lambda m, x: F.interpolate(x, size=(3, 3), mode="area"))
theta = torch.tensor([[[0.8, -0.3, 0.1], [0.3, 0.8, -0.2]], [[1.2, 0.0, 0.0], [0.1, 0.9, 0.3]]], dtype=torch.float64)
for mode in ["bilinear", "nearest"]:
    for padding in ["zeros", "border", "reflection"]:
        case(f"grid_sample {mode} {padding}", none, img,
             call=lambda m, x: F.grid_sample(x, F.affine_grid(theta, (2, 4, 6, 5), align_corners=False), mode, padding, False))
case("scaled_dot_product_attention", none, (2, 3, 4), (2, 5, 4), (2, 5, 3),
     call=lambda m, q, k, v: (q @ k.transpose(1, 2) / 2).softmax(-1) @ v)
case("scaled_dot_product_attention causal", none, (2, 4, 4), (2, 4, 4), (2, 4, 3),
     call=lambda m, q, k, v: (q @ k.transpose(1, 2) / 2).masked_fill(torch.ones(4, 4).triu(1).bool(), float("-inf")).softmax(-1) @ v)
case("MultiheadAttention", lambda: nn.MultiheadAttention(4, 2), (3, 2, 4), (5, 2, 4), (5, 2, 4))
case("MultiheadAttention of other widths", lambda: nn.MultiheadAttention(4, 2, kdim=3, vdim=5, add_bias_kv=True), (3, 2, 4), (5, 2, 3), (5, 2, 5))
case("TransformerEncoderLayer", lambda: nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0), (3, 2, 4))
case("TransformerEncoder", lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0, activation="gelu"), 2), (3, 2, 4))


def start(name, fill):
    torch.manual_seed(0)
    print(f'        ["init {name}"] = [{float("%.12g" % digest(fill()))!r}],')


I = nn.init
for name, fill in [
    ("uniform", lambda: I.uniform_(torch.empty(4, 3), -1, 2)), ("normal", lambda: I.normal_(torch.empty(4, 5), 1, 2)),
    ("trunc_normal", lambda: I.trunc_normal_(torch.empty(4, 5), 0.5, 2, -1, 1)), ("eye", lambda: I.eye_(torch.empty(3, 4))),
    ("dirac", lambda: I.dirac_(torch.empty(3, 2, 3, 3))), ("xavier_uniform", lambda: I.xavier_uniform_(torch.empty(4, 3, 2, 2), 1.5)),
    ("xavier_normal", lambda: I.xavier_normal_(torch.empty(4, 5))), ("kaiming_uniform", lambda: I.kaiming_uniform_(torch.empty(4, 5), 0.1)),
    ("kaiming_normal", lambda: I.kaiming_normal_(torch.empty(4, 5), mode="fan_out", nonlinearity="relu")),
    ("orthogonal", lambda: I.orthogonal_(torch.empty(4, 6), 2)), ("orthogonal tall", lambda: I.orthogonal_(torch.empty(5, 3))),
    ("sparse", lambda: I.sparse_(torch.empty(6, 4), 0.4)),
]:
    start(name, fill)
