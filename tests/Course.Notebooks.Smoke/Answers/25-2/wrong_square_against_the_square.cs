// expect: too large
var (f, t) = (forecast - climate.unsqueeze(1), truth - climate.unsqueeze(1));
var (ft, ff, tt) = ((f * t).sum([0, 1]), f.square().sum([0, 1]), t.square().sum([0, 1]));
var square = (ft.square() / (ff * tt)).data<double>().ToArray();
var k = Array.FindIndex(square, v => v < 0.36);
return (k < 0 ? square.Length : k) * dt;
