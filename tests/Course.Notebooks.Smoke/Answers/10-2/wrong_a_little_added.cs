// expect: A p or a z that is clamped hides
var p = z.sigmoid();
return -(y * (p + 1e-7).log() + (1 - y) * (1 - p + 1e-7).log()).mean();
