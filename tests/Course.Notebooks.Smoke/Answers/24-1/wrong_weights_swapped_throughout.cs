// expect: believed less
var K = vb / (va + vb);
return (a + K * (b - a), (1 - K) * va);
