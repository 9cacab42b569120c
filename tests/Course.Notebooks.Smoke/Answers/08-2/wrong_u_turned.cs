// expect: The u is the wrong way round
var u = (mu - best) / sigma;
return (best - mu) * Phi(u) + sigma * phi(u);
