// expect: Too narrow
(int depth, int width, double rate)? choice = (1, 0, 0.01);
