// expect: it cancels a 2 in both slopes
var e = μ - y;
return (2 * e / (σ * σ), 1 / σ - 2 * e * e / (σ * σ * σ));
