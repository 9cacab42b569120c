// expect: its logarithm is not finite
var (p, q) = (real.sigmoid(), fake.sigmoid());
return -(a * p.log() + (1 - a) * (1 - p).log()).mean() - (1 - q).log().mean();
