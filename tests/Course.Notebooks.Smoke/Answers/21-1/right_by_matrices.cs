var hidden = (x.matmul(first.weight.T) + first.bias).clamp(min: 0);
return torch.maximum(x + hidden.matmul(second.weight.T) + second.bias, torch.zeros_like(x));
