// expect: The term yz is subtracted
return (z.clamp_min(0) + (-z.abs()).exp().log1p() + y * z).mean();
