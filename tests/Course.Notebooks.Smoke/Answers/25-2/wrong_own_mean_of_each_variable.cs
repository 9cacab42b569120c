// expect: costs nothing
var (f, t) = (forecast - climate.unsqueeze(1), truth - climate.unsqueeze(1));
(f, t) = (f - f.mean([0], keepdim: true), t - t.mean([0], keepdim: true));
var r = (f * t).sum([0, 1]) / (f.square().sum([0, 1]) * t.square().sum([0, 1])).sqrt();
var k = 0;
while (k < r.shape[0] && r[k].item<double>() >= 0.6) k++;
return k * dt;
