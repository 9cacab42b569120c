// expect: not yet its square
return [1, x1, x2];
