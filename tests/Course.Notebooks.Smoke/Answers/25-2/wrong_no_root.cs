// expect: a root of both sums
var f = forecast - climate.unsqueeze(1);
var t = truth - climate.unsqueeze(1);
var r = (f * t).sum([0, 1]) / (f.square().sum([0, 1]) * t.square().sum([0, 1]));
var k = 0;
while (k < r.shape[0] && r[k].item<double>() >= 0.6) k++;
return k * dt;
