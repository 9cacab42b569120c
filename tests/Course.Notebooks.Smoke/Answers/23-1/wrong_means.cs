// expect: These are means
var e = μ - y;
return ((e / (σ * σ)).mean(), (1 / σ - e * e / (σ * σ * σ)).mean());
