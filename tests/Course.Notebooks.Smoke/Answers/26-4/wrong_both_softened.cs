// expect: Only the labels of real
Tensor Soft(Tensor z) => z.clamp_min(0) + (-z.abs()).exp().log1p();
return (a * Soft(-real) + (1 - a) * Soft(real)).mean() + (a * Soft(fake) + (1 - a) * Soft(-fake)).mean();
