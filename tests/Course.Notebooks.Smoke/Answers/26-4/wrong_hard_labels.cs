// expect: The label of a real picture is a
Tensor Soft(Tensor z) => z.clamp_min(0) + (-z.abs()).exp().log1p();
return Soft(-real).mean() + Soft(fake).mean();
