// expect: the share 1 − K
var K = va / (va + vb);
return (a + K * (b - a), K * va);
