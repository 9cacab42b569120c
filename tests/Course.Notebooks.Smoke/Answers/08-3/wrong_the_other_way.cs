// expect: the way from a position to a rate
return low * Math.Pow(high / low, rate);
