// expect: no ½ is left
var e = μ - y;
return (e / (σ * σ), 0.5 / σ - e * e / (σ * σ * σ));
