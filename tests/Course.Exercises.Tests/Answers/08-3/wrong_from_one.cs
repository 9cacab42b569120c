// expect: It starts at 1
double Rate(double low, double high, double u) =>
    Math.Pow(high / low, u);
