double Rate(double low, double high, double u) =>
    low * Math.Pow(high / low, u);
