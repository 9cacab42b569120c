// expect: log above and log10 below
return Math.Log(rate / low) / Math.Log10(high / low);
