// expect: This is the logarithm of the mean
var m = z.max();
return m + (z - m).exp().mean().log();
