// expect: half of it
Tensor Soft(Tensor z) => z.clamp_min(0) + (-z.abs()).exp().log1p();
return ((a * Soft(-real) + (1 - a) * Soft(real)).mean() + Soft(fake).mean()) / 2;
