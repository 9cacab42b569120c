// expect: plain mean and its variance
return ((a + b) / 2, (va + vb) / 4);
