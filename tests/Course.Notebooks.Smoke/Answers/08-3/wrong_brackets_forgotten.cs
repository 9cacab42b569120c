// expect: Brackets are missing
return Math.Log10(rate) - Math.Log10(low) / Math.Log10(high) - Math.Log10(low);
