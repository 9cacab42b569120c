// expect: One correlation for each variable
var (f, t) = (forecast - climate.unsqueeze(1), truth - climate.unsqueeze(1));
var r = ((f * t).sum([0]) / (f.square().sum([0]) * t.square().sum([0])).sqrt()).mean([0]);
var k = 0;
while (k < r.shape[0] && r[k].item<double>() >= 0.6) k++;
return k * dt;
