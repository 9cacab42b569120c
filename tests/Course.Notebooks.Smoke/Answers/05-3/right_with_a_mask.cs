var e = target - prediction;
var small = e.abs().le(delta).to_type(ScalarType.Float32);
return (small * e * e / 2 + (1 - small) * (delta * e.abs() - delta * delta / 2)).mean();
