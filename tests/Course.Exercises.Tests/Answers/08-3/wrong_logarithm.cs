// expect: That is the logarithm of the rate
double Rate(double low, double high, double u) =>
    Math.Log(low) + u * (Math.Log(high) - Math.Log(low));
