// expect: The loss is one number
Tensor Soft(Tensor z) => z.clamp_min(0) + (-z.abs()).exp().log1p();
return torch.cat([a * Soft(-real) + (1 - a) * Soft(real), Soft(fake)]);
