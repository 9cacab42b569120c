return low * Math.Pow(high / low, u);
