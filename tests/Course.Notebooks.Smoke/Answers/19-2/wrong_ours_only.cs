// expect: is too
return layers.Length == 4 ? 10 : 5;
