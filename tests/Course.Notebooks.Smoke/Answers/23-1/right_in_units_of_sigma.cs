var z = (y - μ) / σ;
return (-z / σ, (1 - z.square()) / σ);
