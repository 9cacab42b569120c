// expect: For the input [2, 1, 0, -3]
var m = z.max();
return m + (z - m).exp().sum().log10();
