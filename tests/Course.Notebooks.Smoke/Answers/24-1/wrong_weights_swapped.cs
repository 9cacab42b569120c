// expect: believed less
var K = vb / (va + vb);
return (a + K * (b - a), va * vb / (va + vb));
