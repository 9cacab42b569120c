// expect: For the input μ = 0.5, σ = 0.1 and a best of 0.4
var u = (best - mu) / sigma;
return (best - mu) * Phi(u) + sigma * sigma * phi(u);
