// expect: The slopes have changed places
var e = μ - y;
return (1 / σ - e * e / (σ * σ * σ), e / (σ * σ));
