// expect: count every lead
var f = forecast - climate.unsqueeze(1);
var t = truth - climate.unsqueeze(1);
var r = (f * t).sum([0, 1]) / (f.square().sum([0, 1]) * t.square().sum([0, 1])).sqrt();
return r.ge(0.6).sum().item<long>() * dt;
