// expect: the weight of a long past
var keep = Math.Exp(-1 / tau);
var m = double.NaN;
return [.. x.Select(v => m = double.IsNaN(v) ? m : double.IsNaN(m) ? v : keep * m + (1 - keep) * v)];
