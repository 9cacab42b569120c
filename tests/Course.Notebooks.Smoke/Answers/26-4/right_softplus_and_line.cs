// softplus(r) = softplus(−r) + r
Tensor Soft(Tensor z) => torch.maximum(z, torch.zeros_like(z)) + (1 + (-z.abs()).exp()).log();
return (Soft(-real) + (1 - a) * real).mean() + Soft(fake).mean();
