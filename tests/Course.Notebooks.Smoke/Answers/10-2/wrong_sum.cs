// expect: This is the sum over the rows
return (z.clamp_min(0) + (-z.abs()).exp().log1p() - y * z).sum();
