var k = torch.tensor(K);
var s = torch.tensor(y);
var alpha = torch.zeros_like(s);
for (var epoch = 0; epoch < epochs; epoch++)
    for (var i = 0; i < y.Length; i++)
    {
        using var scope = torch.NewDisposeScope();
        var f = (alpha * s).dot(k[.., i]).item<double>();
        if (!(y[i] * f > 0)) alpha[i] += 1;
    }
return alpha.data<double>().ToArray();
