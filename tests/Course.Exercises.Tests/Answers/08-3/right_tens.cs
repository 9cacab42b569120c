double Rate(double low, double high, double u) =>
    Math.Pow(10, (1 - u) * Math.Log10(low) + u * Math.Log10(high));
