// expect: The steps are too long for Adam
(int depth, int width, double rate)? choice = (1, 36, 0.5);
