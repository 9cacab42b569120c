// expect: The largest score is added back, not subtracted once more
var m = z.max();
return (z - m).exp().sum().log() - m;
