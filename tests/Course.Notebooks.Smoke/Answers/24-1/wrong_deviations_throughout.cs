// expect: made of deviations
var K = Math.Sqrt(va) / (Math.Sqrt(va) + Math.Sqrt(vb));
return (a + K * (b - a), (1 - K) * va);
