// expect: plain mean
var K = 0.5;
return (a + K * (b - a), (1 - K) * va);
