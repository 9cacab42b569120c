// expect: falling rates
var (e, f) = (double.MaxValue, (0, 0.0)); foreach (var b in batchSizes) foreach (var r in rates) { var s = score(b, r); if (double.IsNaN(s)) break; if (s < e) (e, f) = (s, (b, r)); } return f;
