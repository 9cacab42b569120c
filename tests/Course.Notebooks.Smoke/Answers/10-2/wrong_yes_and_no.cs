// expect: Yes and no have changed places
return (z.clamp_min(0) + (-z.abs()).exp().log1p() - (1 - y) * z).mean();
