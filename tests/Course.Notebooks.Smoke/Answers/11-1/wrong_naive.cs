// expect: Subtract the largest score first
return z.exp().sum().log();
