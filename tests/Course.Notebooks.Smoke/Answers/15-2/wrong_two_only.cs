// expect: For the input 3
return m == 1 ? [1] : [m, -2.0 * m, .. new double[m - 2]];
