// expect: It runs backwards
return high * Math.Pow(low / high, u);
