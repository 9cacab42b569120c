// expect: A p or a z that is clamped hides
var p = z.sigmoid().clamp(1e-7, 1 - 1e-7);
return -(y * p.log() + (1 - y) * (1 - p).log()).mean();
