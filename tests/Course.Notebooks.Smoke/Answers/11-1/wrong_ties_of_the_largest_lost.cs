// expect: share the largest place
var m = z.max();
return m + z.masked_select(z.lt(m)).sub(m).exp().sum().log1p();
