// expect: made of variances
var K = Math.Sqrt(va) / (Math.Sqrt(va) + Math.Sqrt(vb));
return (a + K * (b - a), va * vb / (va + vb));
