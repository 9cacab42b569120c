// expect: The maximum with 0 is in the average already
var u = (best - mu) / sigma;
return Math.Max(0, best - mu) * Phi(u) + sigma * phi(u);
