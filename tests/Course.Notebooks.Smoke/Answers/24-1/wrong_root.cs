// expect: not its root
var K = va / (va + vb);
return (a + K * (b - a), Math.Sqrt((1 - K) * va));
