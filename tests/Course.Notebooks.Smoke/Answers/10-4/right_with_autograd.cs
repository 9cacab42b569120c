var w = torch.zeros(X.shape[1], 1, dtype: float64, requires_grad: true);
var b = torch.zeros(1, dtype: float64, requires_grad: true);
var norms = new List<double> { 0 };
for (var epoch = 0; epoch < epochs; epoch++)
{
    w.grad?.zero_();
    b.grad?.zero_();
    var z = X.matmul(w) + b;
    (F.binary_cross_entropy_with_logits(z, y.unsqueeze(1)) + lambda / 2 * w.square().sum()).backward();
    using (torch.no_grad())
    {
        w.sub_(eta * w.grad);
        b.sub_(eta * b.grad);
    }
    norms.Add(w.norm().item<double>());
}
return [.. norms];
