return Math.Pow(10, (1 - u) * Math.Log10(low) + u * Math.Log10(high));
