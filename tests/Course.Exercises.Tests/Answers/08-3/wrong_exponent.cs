// expect: That is the exponent of ten
return Math.Log10(low) + u * (Math.Log10(high) - Math.Log10(low));
