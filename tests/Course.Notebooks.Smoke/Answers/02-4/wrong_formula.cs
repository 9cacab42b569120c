// expect: the same comes out
var (meanX, meanY) = (x.mean(), y.mean());
var w = ((x - meanX) * (y - meanY)).sum() / (x - meanX).square().sum();
return (w.item<float>(), (meanY - w * meanX).item<float>());
