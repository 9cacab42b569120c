// expect: In μ, the ½ is cancelled
var e = μ - y;
return (e / (2 * σ * σ), 1 / σ - e * e / (σ * σ * σ));
