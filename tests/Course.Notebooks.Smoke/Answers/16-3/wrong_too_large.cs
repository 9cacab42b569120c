// expect: 50,890 parameters are too many
(int depth, int width, double rate)? choice = (1, 64, 0.001);
