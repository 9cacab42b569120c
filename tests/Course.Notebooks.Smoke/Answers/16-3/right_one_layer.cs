(int depth, int width, double rate)? choice = (1, 30, 0.003);
