(int depth, int width, double rate)? choice = (2, 30, 0.003);
