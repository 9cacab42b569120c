// expect: plain mean
return ((a + b) / 2, va * vb / (va + vb));
