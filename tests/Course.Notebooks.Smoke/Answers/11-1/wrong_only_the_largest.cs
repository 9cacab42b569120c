// expect: the others count too
return z.max();
