// expect: The upper end is always the same
return 1 - Math.Log(rate) / Math.Log(low);
