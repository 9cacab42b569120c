// expect: Your function stops
var m = z.max();
return m + ((z[0] - m).exp() + (z[1] - m).exp() + (z[2] - m).exp() + (z[3] - m).exp()).log();
