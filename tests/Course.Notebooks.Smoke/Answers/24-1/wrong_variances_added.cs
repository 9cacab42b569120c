// expect: not their sum
var K = va / (va + vb);
return (a + K * (b - a), va + vb);
