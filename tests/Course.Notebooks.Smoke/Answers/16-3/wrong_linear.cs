// expect: Without a hidden layer
(int depth, int width, double rate)? choice = (0, 0, 0.001);
