// expect: Never form p
var p = z.sigmoid();
return -(y * p.log() + (1 - y) * (1 - p).log()).mean();
