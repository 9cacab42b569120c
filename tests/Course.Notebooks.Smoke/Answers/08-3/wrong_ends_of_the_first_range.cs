// expect: The ends are always the same
return 1 + Math.Log10(rate) / 4;
