// expect: cut off
var (r, f) = (real.sigmoid().clamp(1e-7, 1 - 1e-7), fake.sigmoid().clamp(1e-7, 1 - 1e-7));
return -(a * r.log() + (1 - a) * (1 - r).log()).mean() - (1 - f).log().mean();
