// expect: log10 above and log below
return Math.Log10(rate / low) / Math.Log(high / low);
