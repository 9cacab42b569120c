// expect: Two bases are mixed
return Math.Exp(Math.Log10(low) + u * (Math.Log10(high) - Math.Log10(low)));
