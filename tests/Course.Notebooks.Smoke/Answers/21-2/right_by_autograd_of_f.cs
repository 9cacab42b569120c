var at = x.detach().clone().requires_grad_();
var f = W2.matmul(W1.matmul(at).relu());
var rows = new List<Tensor>();
for (var i = 0; i < x.shape[0]; i++)
    rows.Add(torch.autograd.grad([f[i]], [at], retain_graph: true)[0]);
return torch.stack(rows) + torch.eye(x.shape[0], dtype: x.dtype);
