// expect: Two bases are mixed
double Rate(double low, double high, double u) =>
    Math.Exp(Math.Log10(low) + u * (Math.Log10(high) - Math.Log10(low)));
