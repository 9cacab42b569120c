// expect: Both slopes have the wrong sign
var e = μ - y;
return (-e / (σ * σ), e * e / (σ * σ * σ) - 1 / σ);
