// expect: The term yz is missing
return (z.clamp_min(0) + (-z.abs()).exp().log1p()).mean();
