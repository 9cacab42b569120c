return Math.Log10(rate / low) / Math.Log10(high / low);
