// expect: changed places
Tensor Soft(Tensor z) => z.clamp_min(0) + (-z.abs()).exp().log1p();
return ((1 - a) * Soft(-real) + a * Soft(real)).mean() + Soft(fake).mean();
