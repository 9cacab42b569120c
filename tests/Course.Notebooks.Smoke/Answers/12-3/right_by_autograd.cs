var W = torch.tensor(new[,] { { 2.0, -4 }, { -1, 2 } }, requires_grad: true);
var w = torch.tensor(new[] { 4.0, -2 }, requires_grad: true);
var h = torch.tensor(new[] { 1.0, 2 }).matmul(W).sigmoid();
(h.dot(w) - 3).square().backward();
double[] slopes = [.. W.grad.flatten().data<double>().ToArray(), .. w.grad.data<double>().ToArray()];
