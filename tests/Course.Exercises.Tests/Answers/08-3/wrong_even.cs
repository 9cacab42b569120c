// expect: Even between the ends
double Rate(double low, double high, double u) =>
    low + u * (high - low);
