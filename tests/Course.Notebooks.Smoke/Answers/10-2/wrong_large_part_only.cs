// expect: near zero the logarithm still counts
return (z.clamp_min(0) - y * z).mean();
