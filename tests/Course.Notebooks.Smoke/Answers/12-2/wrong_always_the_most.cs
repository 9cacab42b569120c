// expect: D + 1 is the most there can be
return w.Length + 1;
