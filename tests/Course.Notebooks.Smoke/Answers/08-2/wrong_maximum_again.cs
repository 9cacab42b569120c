// expect: The maximum with 0 is in the average already
var gain = Math.Max(0, best - mu);
return gain * Phi(gain / sigma) + sigma * phi(gain / sigma);
