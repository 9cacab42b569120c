var (f, t) = (forecast - climate.unsqueeze(-1), truth - climate.unsqueeze(-1));
var r = (f * t).sum([0, 1]) / (f.square().sum([0, 1]) * t.square().sum([0, 1])).sqrt();
for (var k = 0; k < r.shape[0]; k++)
    if (r[k].item<double>() < 0.6) return k * dt;
return r.shape[0] * dt;
