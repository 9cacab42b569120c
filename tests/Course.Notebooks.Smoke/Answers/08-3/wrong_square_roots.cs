// expect: For the input low = 0.0001, high = 1
return (Math.Sqrt(rate) - Math.Sqrt(low)) / (Math.Sqrt(high) - Math.Sqrt(low));
