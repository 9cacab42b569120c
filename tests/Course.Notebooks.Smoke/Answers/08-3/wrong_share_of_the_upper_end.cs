// expect: The logarithms are missing
return rate / high;
