// expect: For the input low = 0.0001, high = 1 and u = 0.1
return low + (high - low) * (Math.Exp(u) - 1) / (Math.E - 1);
