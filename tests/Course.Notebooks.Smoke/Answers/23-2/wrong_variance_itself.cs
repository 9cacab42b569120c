// expect: taken for the variance itself
return ((2 * Math.PI * s).log() + (y - μ).square() / s).mean() / 2;
