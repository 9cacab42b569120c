// expect: You subtract the first score
var m = z[0];
return m + (z - m).exp().sum().log();
