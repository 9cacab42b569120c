// expect: Only the largest is safe
var m = z.mean();
return m + (z - m).exp().sum().log();
