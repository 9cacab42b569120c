// expect: The steps are too short
(int depth, int width, double rate)? choice = (1, 36, 0.000001);
