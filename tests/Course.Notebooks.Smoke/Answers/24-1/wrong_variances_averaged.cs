// expect: not their mean
var K = va / (va + vb);
return (a + K * (b - a), (va + vb) / 2);
