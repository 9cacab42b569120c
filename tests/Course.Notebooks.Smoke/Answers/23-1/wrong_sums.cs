// expect: These are sums
var e = μ - y;
return ((e / (σ * σ)).sum(), (1 / σ - e * e / (σ * σ * σ)).sum());
