// expect: Without subtracting the climate
var (f, t) = (forecast, truth);
var r = (f * t).sum([0, 1]) / (f.square().sum([0, 1]) * t.square().sum([0, 1])).sqrt();
var k = 0;
while (k < r.shape[0] && r[k].item<double>() >= 0.6) k++;
return k * dt;
