// expect: from the truth only
var t = truth - climate.unsqueeze(1);
var r = (forecast * t).sum([0, 1]) / (forecast.square().sum([0, 1]) * t.square().sum([0, 1])).sqrt();
var k = 0;
while (k < r.shape[0] && r[k].item<double>() >= 0.6) k++;
return k * dt;
