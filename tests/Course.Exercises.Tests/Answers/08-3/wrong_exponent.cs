// expect: That is the exponent of ten
double Rate(double low, double high, double u) =>
    Math.Log10(low) + u * (Math.Log10(high) - Math.Log10(low));
